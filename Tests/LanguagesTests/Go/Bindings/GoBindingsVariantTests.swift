import Base
import LanguageGo
import LanguageKit
import Schema
import Testing

/// SDKs with methods, generic types and mentions of other declarations.
@Suite struct GoBindingsVariantTests {
    private func file(_ path: String, of schema: String) throws -> String {
        let source = SourceFile(name: "farm.json", text: schema)
        let package = try #require(Package.read(from: source).package)
        let target = GoBindings(style: StyleSection())
        let part = try #require(target.parts(of: BindingsRequest(package)).first { $0.path == path })
        return String(decoding: part.make().bytes, as: UTF8.self)
    }

    @Test func mentionsOfDeclarationsAreNamesInGo() throws {
        let text = try file("farm/stallDoctor.go", of: Self.mentions)
        #expect(
            text.contains(
                """
                // Treats a Cow, by LookupCow.
                type StallDoctor struct {
                	pulumi.CustomResourceState

                	// Is Age, not CowArgs.FullName.
                	Age pulumi.IntPtrOutput `pulumi:"age"`
                }

                """))
    }

    private static let mentions = """
        {"name": "farm", "language": {"go": {"importBasePath": "example.org/farm/sdk/go/farm"}},
         "resources": {
          "farm:index:Cow": {},
          "farm:index:StallDoctor": {
           "description": "Treats a {{% ref #/resources/farm:index:Cow %}}, by {{% ref #/functions/farm:index:getCow %}}.",
           "properties": {"age": {"type": "integer",
            "description": "Is {{% ref #/resources/farm:index:StallDoctor/properties/age %}}, not {{% ref #/resources/farm:index:Cow/inputProperties/fullName %}}."}}}},
         "functions": {"farm:index:getCow": {}}}
        """

    @Test func genericTypesCanStandBesideTheOthers() throws {
        let text = try file("farm/x/pulumiTypes.go", of: Self.generic)
        #expect(
            text.contains(
                """
                type StallArgs struct {
                	Doors pulumix.Input[[]string] `pulumi:"doors"`
                	Size  pulumix.Input[*int]     `pulumi:"size"`
                }

                """))
        #expect(
            text.contains(
                """
                func (o StallOutput) Doors() pulumix.ArrayOutput[string] {
                	value := pulumix.Apply[Stall](o, func(v Stall) []string { return v.Doors })
                	return pulumix.ArrayOutput[string]{OutputState: value.OutputState}
                }

                func (o StallOutput) Size() pulumix.Output[*int] {
                	return pulumix.Apply[Stall](o, func(v Stall) *int { return v.Size })
                }

                """))
        #expect(
            try file("farm/pulumiTypes.go", of: Self.generic).contains(
                """
                func (i StallArgs) ToOutput(ctx context.Context) pulumix.Output[Stall] {
                	return pulumix.Output[Stall]{
                		OutputState: i.ToStallOutputWithContext(ctx).OutputState,
                	}
                }

                """))
    }

    private static let generic = """
        {"name": "farm", "language": {"go": {"importBasePath": "example.org/farm/sdk/go/farm", "generics": "side-by-side"}},
         "types": {"farm:index:Stall": {"type": "object", "properties": {
          "doors": {"type": "array", "items": {"type": "string"}}, "size": {"type": "integer"}}, "required": ["doors"]}},
         "resources": {"farm:index:Cow": {"inputProperties": {"stall": {"$ref": "#/types/farm:index:Stall"}}}}}
        """

    @Test func methodCallsTheResourceAndGivesAnOutput() throws {
        #expect(
            try file("farm/cow.go", of: Self.method).contains(
                """
                // Milks.
                func (r *Cow) Milk(ctx *pulumi.Context, args *CowMilkArgs) (CowMilkResultOutput, error) {
                	out, err := ctx.Call("farm:index:Cow/milk", args, CowMilkResultOutput{}, r)
                	if err != nil {
                		return CowMilkResultOutput{}, err
                	}
                	return out.(CowMilkResultOutput), nil
                }

                type cowMilkArgs struct {
                	Litres float64 `pulumi:"litres"`
                }

                // The set of arguments for the Milk method of the Cow resource.
                type CowMilkArgs struct {
                	Litres pulumi.Float64Input
                }

                func (CowMilkArgs) ElementType() reflect.Type {
                	return reflect.TypeOf((*cowMilkArgs)(nil)).Elem()
                }

                type CowMilkResult struct {
                	Fat *float64 `pulumi:"fat"`
                }

                """))
    }

    private static let method = """
        {"name": "farm", "resources": {"farm:index:Cow": {"isComponent": true, "methods": {"milk": "farm:index:Cow/milk"}}},
         "functions": {"farm:index:Cow/milk": {"description": "Milks.",
          "inputs": {"properties": {"__self__": {"$ref": "#/resources/farm:index:Cow"}, "litres": {"type": "number"}},
           "required": ["__self__", "litres"]},
          "outputs": {"properties": {"fat": {"type": "number"}}}}}}
        """
}
