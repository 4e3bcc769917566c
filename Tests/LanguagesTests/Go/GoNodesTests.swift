import Base
import Frontend
import LanguageGo
import LanguageKit
import Program
import Schema
import Testing

/// Decisions that depend on nodes of the tree alone, never on how their text looks.
@Suite struct GoNodesTests {
    private static let service = """
        {"name": "pulumiservice", "version": "1.0.0",
         "language": {"go": {"importBasePath": "github.com/pulumi/pulumi-pulumiservice/sdk/go/pulumiservice"}},
         "types": {"pulumiservice:index:RouteMap": {"type": "object", "properties": {"note": {"type": "string"}}}},
         "resources": {"pulumiservice:index:Hub": {
           "properties": {"routes": {"type": "array", "items": {"$ref": "#/types/pulumiservice:index:RouteMap"}},
             "route": {"$ref": "#/types/pulumiservice:index:RouteMap"}},
           "required": ["routes", "route"],
           "inputProperties": {"note": {"type": "string"}, "route": {"$ref": "#/types/pulumiservice:index:RouteMap"}}}}}
        """

    private func text(_ pcl: String) -> String {
        let bytes = Array(Self.service.utf8)
        let loader = PackageLoader(files: ["pulumiservice.json"], read: { $0 == "pulumiservice.json" ? bytes : nil })
        let syntax = PCLFrontend().parse(SourceFile(name: "main.pp", text: pcl)).syntax
        return GoSample.body(GoLanguage(style: StyleSection([:])).emit(Binder(packages: loader).bind(syntax).program))
    }

    @Test func textThatLooksLikeLoopVariableDeclaresNone() {
        #expect(
            text(
                """
                resource counted "pulumiservice:index:Hub" {
                  options { range = 2 }
                  note = "val0"
                }
                resource listed "pulumiservice:index:Hub" {
                  options { range = ["a", "b"] }
                  note = "val0"
                }
                """) == """
                    var counted []*pulumiservice.Hub
                    for index := 0; index < 2; index++ {
                    \tkey0 := index
                    \t__res, err := pulumiservice.NewHub(ctx, fmt.Sprintf("counted-%v", key0), &pulumiservice.HubArgs{
                    \t\tNote: pulumi.String("val0"),
                    \t})
                    \tif err != nil {
                    \t\treturn err
                    \t}
                    \tcounted = append(counted, __res)
                    }
                    var listed []*pulumiservice.Hub
                    for key0, _ := range []string{
                    \t"a",
                    \t"b",
                    } {
                    \t__res, err := pulumiservice.NewHub(ctx, fmt.Sprintf("listed-%v", key0), &pulumiservice.HubArgs{
                    \t\tNote: pulumi.String("val0"),
                    \t})
                    \tif err != nil {
                    \t\treturn err
                    \t}
                    \tlisted = append(listed, __res)
                    }

                    """)
    }

    @Test func loopVariableThatIsReadIsDeclared() {
        #expect(
            text(
                """
                resource listed "pulumiservice:index:Hub" {
                  options { range = ["a", "b"] }
                  note = range.value
                }
                """
            ).contains("for key0, val0 := range []string{"))
    }

    @Test func typeOfPackageWhoseNameBeginsAsTheSDKIsGivenAsItIs() {
        #expect(
            text(
                """
                resource hub "pulumiservice:index:Hub" { }
                resource other "pulumiservice:index:Hub" {
                  route = hub.routes[0]
                }
                """) == """
                    hub, err := pulumiservice.NewHub(ctx, "hub", nil)
                    if err != nil {
                    \treturn err
                    }
                    _, err = pulumiservice.NewHub(ctx, "other", &pulumiservice.HubArgs{
                    \tRoute: hub.Routes.ApplyT(func(routes []pulumiservice.RouteMap) (pulumiservice.RouteMap, error) {
                    \t\treturn routes[0], nil
                    \t}).(pulumiservice.RouteMapOutput),
                    })
                    if err != nil {
                    \treturn err
                    }

                    """)
    }

    @Test func structNamedAsMapHasFields() {
        #expect(
            text(
                """
                resource hub "pulumiservice:index:Hub" {
                  route = { note = "a" }
                }
                """
            ).contains("\tRoute: &pulumiservice.RouteMapArgs{\n\t\tNote: pulumi.String(\"a\"),\n\t},\n"))
    }
}
