import Base
import LanguageGo
import LanguageKit
import Schema
import Testing

/// SDKs of a small schema, expected as the published generators lay them out.
@Suite struct GoBindingsTests {
    private static let schema = """
        {"name": "farm", "version": "1.2.3",
         "language": {"go": {"importBasePath": "example.org/farm/sdk/go/farm", "respectSchemaVersion": true}},
         "config": {"variables": {"redBarn": {"type": "boolean", "default": true}, "size": {"type": "integer"},
          "token": {"type": "string", "description": "The key.", "defaultInfo": {"environment": ["FARM_TOKEN"]}}}},
         "types": {
          "farm:index:Stall": {"type": "object", "properties": {
           "doors": {"type": "array", "items": {"type": "array", "items": {"$ref": "#/types/farm:index:Door"}}},
           "size": {"type": "integer", "default": 2}, "doorWidth": {"type": "number", "description": "In metres."}},
           "required": ["doorWidth"]},
          "farm:index:Door": {"type": "object", "properties": {"width": {"type": "number"}}},
          "farm:index:Colour": {"type": "string", "enum": [{"value": "dark-red", "description": "Red."}, {"value": "white"}]}},
         "resources": {
          "farm:index:Cow": {
           "description": "Gives milk.",
           "aliases": [{"type": "farm:old:Cow"}],
           "properties": {"fullName": {"type": "string"}, "key": {"type": "string", "secret": true}},
           "required": ["fullName", "key"],
           "inputProperties": {"fullName": {"type": "string", "description": "Its name.", "deprecationMessage": "Use names."},
            "kind": {"const": "cow", "type": "string"}, "stall": {"$ref": "#/types/farm:index:Stall"},
            "names": {"type": "array", "items": {"type": "string"}}},
           "requiredInputs": ["fullName", "kind", "names"]}},
         "functions": {
          "farm:index:getCow": {"inputs": {"properties": {"name": {"type": "string"}}},
           "outputs": {"properties": {"age": {"type": "number"}}, "required": ["age"]}},
          "farm:index:count": {"description": "Counts.", "multiArgumentInputs": ["kind", "among"],
           "inputs": {"properties": {"among": {"type": "array", "items": {"type": "string"}}, "kind": {"type": "string"}},
            "required": ["kind"]}, "outputs": {"type": "integer"}}}}
        """

    private func file(_ path: String, style: [String: String] = [:]) throws -> String {
        let source = SourceFile(name: "farm.json", text: Self.schema)
        let package = try #require(Package.read(from: source).package)
        let target = GoBindings(style: StyleSection(style))
        let part = try #require(target.parts(of: BindingsRequest(package)).first { $0.path == path })
        return String(decoding: part.make().bytes, as: UTF8.self)
    }

    @Test func sdkHasAFileForEachResourceAndFunction() throws {
        let source = SourceFile(name: "farm.json", text: Self.schema)
        let package = try #require(Package.read(from: source).package)
        let parts = GoBindings(style: StyleSection()).parts(of: BindingsRequest(package))
        #expect(
            parts.map(\.path).sorted() == [
                ".gitattributes", "farm/config/config.go", "farm/count.go", "farm/cow.go", "farm/doc.go", "farm/getCow.go",
                "farm/init.go", "farm/internal/pulumiUtilities.go", "farm/internal/pulumiVersion.go", "farm/provider.go",
                "farm/pulumi-plugin.json", "farm/pulumiEnums.go", "farm/pulumiTypes.go",
            ])
    }

    @Test func fieldsAreAlignedUpToTheNextComment() throws {
        #expect(
            try file("farm/cow.go").contains(
                """
                type cowArgs struct {
                	// Its name.
                	//
                	// Deprecated: Use names.
                	FullName string   `pulumi:"fullName"`
                	Kind     string   `pulumi:"kind"`
                	Names    []string `pulumi:"names"`
                	Stall    *Stall   `pulumi:"stall"`
                }

                // The set of arguments for constructing a Cow resource.
                type CowArgs struct {
                	// Its name.
                	//
                	// Deprecated: Use names.
                	FullName pulumi.StringInput
                	Kind     pulumi.StringInput
                	Names    pulumi.StringArrayInput
                	Stall    StallPtrInput
                }

                """))
    }

    @Test func constructorChecksAndFillsInInputs() throws {
        #expect(
            try file("farm/cow.go").contains(
                """
                // NewCow registers a new resource with the given unique name, arguments, and options.
                func NewCow(ctx *pulumi.Context,
                	name string, args *CowArgs, opts ...pulumi.ResourceOption) (*Cow, error) {
                	if args == nil {
                		return nil, errors.New("missing one or more required arguments")
                	}

                	if args.FullName == nil {
                		return nil, errors.New("invalid value for required argument 'FullName'")
                	}
                	if args.Kind == nil {
                		return nil, errors.New("invalid value for required argument 'Kind'")
                	}
                	if args.Names == nil {
                		return nil, errors.New("invalid value for required argument 'Names'")
                	}
                	args.Kind = pulumi.String("cow")
                	if args.Stall != nil {
                		args.Stall = args.Stall.ToStallPtrOutput().ApplyT(func(v *Stall) *Stall { return v.Defaults() }).(StallPtrOutput)
                	}
                	aliases := pulumi.Aliases([]pulumi.Alias{
                		{
                			Type: pulumi.String("farm:old:Cow"),
                		},
                	})
                	opts = append(opts, aliases)
                	secrets := pulumi.AdditionalSecretOutputs([]string{
                		"key",
                	})
                	opts = append(opts, secrets)
                	opts = internal.PkgResourceDefaultOpts(opts)
                	var resource Cow
                	err := ctx.RegisterResource("farm:index:Cow", name, args, &resource, opts...)
                	if err != nil {
                		return nil, err
                	}
                	return &resource, nil
                }

                """))
    }

    @Test func importsOfTheStandardLibraryComeFirst() throws {
        #expect(
            try file("farm/cow.go", style: ["sdkGenerator": "hand"]).hasPrefix(
                """
                // Code generated by hand DO NOT EDIT.
                // *** WARNING: Do not edit by hand unless you're certain you know what you are doing! ***

                package farm

                import (
                	"context"
                	"reflect"

                	"errors"
                	"example.org/farm/sdk/go/farm/internal"
                	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
                )

                // Gives milk.
                type Cow struct {
                	pulumi.CustomResourceState

                	FullName pulumi.StringOutput `pulumi:"fullName"`
                	Key      pulumi.StringOutput `pulumi:"key"`
                }

                """))
    }

    @Test func objectsFillInTheirDefaults() throws {
        let text = try file("farm/pulumiTypes.go")
        #expect(
            text.contains(
                """
                // Defaults sets the appropriate defaults for StallArgs
                func (val *StallArgs) Defaults() *StallArgs {
                	if val == nil {
                		return nil
                	}
                	tmp := *val
                	if tmp.Size == nil {
                		tmp.Size = pulumi.IntPtr(2)
                	}
                	return &tmp
                }
                func (StallArgs) ElementType() reflect.Type {

                """))
        #expect(
            text.contains(
                """
                	if tmp.Size == nil {
                		size_ := 2
                		tmp.Size = &size_
                	}

                """))
    }

    @Test func accessorsOfAbsentValuesGivePointers() throws {
        #expect(
            try file("farm/pulumiTypes.go").contains(
                """
                // In metres.
                func (o StallPtrOutput) DoorWidth() pulumi.Float64PtrOutput {
                	return o.ApplyT(func(v *Stall) *float64 {
                		if v == nil {
                			return nil
                		}
                		return &v.DoorWidth
                	}).(pulumi.Float64PtrOutput)
                }

                func (o StallPtrOutput) Doors() DoorArrayArrayOutput {
                	return o.ApplyT(func(v *Stall) [][]Door {
                		if v == nil {
                			return nil
                		}
                		return v.Doors
                	}).(DoorArrayArrayOutput)
                }

                """))
    }

    @Test func listsOfListsHaveTypesOfTheirOwn() throws {
        let text = try file("farm/pulumiTypes.go")
        #expect(
            text.contains(
                """
                type DoorArrayArray []DoorArrayInput

                func (DoorArrayArray) ElementType() reflect.Type {
                	return reflect.TypeOf((*[][]Door)(nil)).Elem()
                }

                """))
        #expect(
            text.contains(
                """
                // DoorArrayArrayInput is an input type that accepts DoorArrayArray and DoorArrayArrayOutput values.
                // You can construct a concrete instance of `DoorArrayArrayInput` via:
                //
                //	DoorArrayArray{ DoorArray{ DoorArgs{...} } }
                type DoorArrayArrayInput interface {
                	pulumi.Input

                	ToDoorArrayArrayOutput() DoorArrayArrayOutput
                	ToDoorArrayArrayOutputWithContext(context.Context) DoorArrayArrayOutput
                }

                """))
    }

    @Test func enumsAreConstants() throws {
        #expect(
            try file("farm/pulumiEnums.go").contains(
                """
                type Colour string

                const (
                	// Red.
                	Colour_Dark_Red = Colour("dark-red")
                	ColourWhite     = Colour("white")
                )

                """))
    }

    @Test func functionHasAPlainAndAnOutputForm() throws {
        let text = try file("farm/getCow.go")
        #expect(
            text.contains(
                """
                func LookupCow(ctx *pulumi.Context, args *LookupCowArgs, opts ...pulumi.InvokeOption) (*LookupCowResult, error) {
                	opts = internal.PkgInvokeDefaultOpts(opts)
                	var rv LookupCowResult
                	err := ctx.Invoke("farm:index:getCow", args, &rv, opts...)
                	if err != nil {
                		return nil, err
                	}
                	return &rv, nil
                }

                type LookupCowArgs struct {
                	Name *string `pulumi:"name"`
                }

                type LookupCowResult struct {
                	Age float64 `pulumi:"age"`
                }

                func LookupCowOutput(ctx *pulumi.Context, args LookupCowOutputArgs, opts ...pulumi.InvokeOption) LookupCowResultOutput {
                	options := pulumi.InvokeOutputOptions{InvokeOptions: internal.PkgInvokeDefaultOpts(opts)}
                	return ctx.InvokeOutput("farm:index:getCow", args, LookupCowResultOutput{}, options).(LookupCowResultOutput)
                }

                """))
    }

    @Test func outputFormCanLiftItsArguments() throws {
        #expect(
            try file("farm/getCow.go", style: ["liftFunctionArguments": "true"]).contains(
                """
                	return pulumi.ToOutputWithContext(ctx.Context(), args).
                		ApplyT(func(v interface{}) (LookupCowResultOutput, error) {
                			args := v.(LookupCowArgs)
                			options := pulumi.InvokeOutputOptions{InvokeOptions: internal.PkgInvokeDefaultOpts(opts)}
                			return ctx.InvokeOutput("farm:index:getCow", args, LookupCowResultOutput{}, options).(LookupCowResultOutput), nil
                		}).(LookupCowResultOutput)
                }

                """))
    }

    @Test func argumentsCanBeParameters() throws {
        #expect(
            try file("farm/count.go").contains(
                """
                // Counts.
                func Count(ctx *pulumi.Context, kind string, among []string, opts ...pulumi.InvokeOption) (int, error) {
                	args := countArgs{
                		Kind:  kind,
                		Among: among,
                	}
                	opts = internal.PkgInvokeDefaultOpts(opts)
                	var rv map[string]int
                	err := ctx.Invoke("farm:index:count", args, &rv, opts...)
                	var result int
                	if err != nil {
                		return result, err
                	}
                	for _, v := range rv {
                		result = v
                		break
                	}
                	return result, nil
                }

                """))
    }

    @Test func configurationIsReadByFunctions() throws {
        #expect(
            try file("farm/config/config.go").hasSuffix(
                """
                var _ = internal.GetEnvOrDefault

                func GetRedBarn(ctx *pulumi.Context) bool {
                	v, err := config.TryBool(ctx, "farm:redBarn")
                	if err == nil {
                		return v
                	}
                	var value bool
                	value = true
                	return value
                }
                func GetSize(ctx *pulumi.Context) int {
                	return config.GetInt(ctx, "farm:size")
                }

                // The key.
                func GetToken(ctx *pulumi.Context) string {
                	v, err := config.Try(ctx, "farm:token")
                	if err == nil {
                		return v
                	}
                	var value string
                	if d := internal.GetEnvOrDefault(nil, nil, "FARM_TOKEN"); d != nil {
                		value = d.(string)
                	}
                	return value
                }

                """))
    }

    @Test func metadataHasTheVersion() throws {
        #expect(
            try file("farm/pulumi-plugin.json") == """
                {
                  "resource": true,
                  "name": "farm",
                  "version": "1.2.3"
                }

                """)
    }
}
