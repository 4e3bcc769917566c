import Base
import Frontend
import LanguageCSharp
import LanguageGo
import LanguageJava
import LanguageKit
import LanguagePython
import LanguageTypeScript
import LanguageYAML
import Languages
import Program
import Schema
import Testing

@Suite struct ProjectTests {
    private static let schemas = [
        "boats": """
        {"name": "boats", "version": "4.2.0+build.7", "namespace": "harbour",
         "language": {"go": {"importBasePath": "example.com/boats/sdk/v4/go/boats"}},
         "resources": {"boats:index:Ship": {}}}
        """,
        "tides": """
        {"name": "tides", "version": "1.0.0-beta.2",
         "language": {"nodejs": {"packageName": "@sea/tides"}, "python": {"packageName": "sea_tides"},
                      "csharp": {"rootNamespace": "Sea", "namespaces": {"tides": "HighTides"}}},
         "functions": {"tides:index:getTide": {"outputs": {"properties": {"height": {"type": "integer"}}}}}}
        """,
    ]

    private static let yaml = """
        name: The harbour!
        variables:
          tide:
            fn::invoke: {function: tides:getTide, arguments: {}}
        resources:
          ship: {type: boats:Ship}
          crane: {type: unknown:Crane}
        """

    /// The files that make a project of the program, in one language, by path.
    private func files<L: Language>(_ language: L.Type) -> [String: String] {
        let schemas = Self.schemas
        let loader = PackageLoader(files: ["boats.json", "tides.json"]) { name in
            schemas[String(name.dropLast(5))].map { Array($0.utf8) }
        }
        let syntax = YAMLFrontend().parse(SourceFile(name: "test.yaml", text: Self.yaml))
        let program = Binder(packages: loader).bind(syntax.syntax).program
        let project = Project(program, name: "test", files: [File(path: L.mainFile, bytes: [])])
        return Dictionary(uniqueKeysWithValues: L.files(of: project).map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
    }

    @Test func settingsOfProjectGoToProjectFileOfEveryLanguage() {
        let text = "name: harbour\ndescription: A harbour\nconfig:\n  boats:port: north\nresources: {}\n"
        let syntax = YAMLFrontend().parse(SourceFile(name: "test.yaml", text: text)).syntax
        let program = Binder(packages: PackageLoader(files: [], read: { _ in nil })).bind(syntax).program
        for language in LanguageRegistry.all {
            let project = Project(program, name: "test", files: [File(path: language.mainFile, bytes: [])])
            let file = language.files(of: project).last { $0.path == "Pulumi.yaml" }
            let written = file.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
            #expect(written.hasPrefix("name: harbour\nruntime:"), "\(language.id.name)")
            #expect(written.hasSuffix("\ndescription: A harbour\nconfig:\n  boats:port: north\n"), "\(language.id.name)")
        }
    }

    @Test func makesNodeProjects() {
        let files = files(TypeScriptLanguage.self)
        #expect(files.keys.sorted() == [".gitignore", "Pulumi.yaml", "index.ts", "package.json", "tsconfig.json"])
        #expect(files["Pulumi.yaml"] == "name: The-harbour-\nruntime: nodejs\n")
        #expect(
            files["package.json"] == """
                {
                    "name": "the-harbour-",
                    "private": true,
                    "main": "index.ts",
                    "devDependencies": {
                        "@types/node": "^20",
                        "typescript": "^5.0.0"
                    },
                    "dependencies": {
                        "@pulumi/pulumi": "^3.0.0",
                        "@harbour/boats": "4.2.0",
                        "@sea/tides": "1.0.0-beta.2",
                        "@pulumi/unknown": "*"
                    }
                }

                """)
        #expect(files["tsconfig.json"]?.contains("    \"files\": [\n        \"index.ts\"\n    ]\n") == true)
    }

    @Test func makesPythonProjects() {
        let files = files(PythonLanguage.self)
        #expect(files.keys.sorted() == [".gitignore", "Pulumi.yaml", "__main__.py", "requirements.txt"])
        #expect(
            files["requirements.txt"] == "pulumi>=3.0.0,<4.0.0\nharbour-boats==4.2.0\nsea-tides==1.0.0b2\npulumi-unknown\n")
    }

    @Test func makesDotnetProjects() {
        let files = files(CSharpLanguage.self)
        #expect(files.keys.sorted() == [".gitignore", "Program.cs", "Pulumi.yaml", "The-harbour-.csproj"])
        let references = files["The-harbour-.csproj"]?.split(separator: "\n").filter { $0.contains("PackageReference") }
        #expect(
            references == [
                #"        <PackageReference Include="Pulumi" Version="3.*" />"#,
                #"        <PackageReference Include="Harbour.Boats" Version="4.2.0" />"#,
                #"        <PackageReference Include="Sea.HighTides" Version="1.0.0-beta.2" />"#,
                #"        <PackageReference Include="Pulumi.Unknown" Version="*" />"#,
            ])
    }

    @Test func makesGoProjects() {
        let files = files(GoLanguage.self)
        #expect(files.keys.sorted() == ["Pulumi.yaml", "go.mod", "main.go"])
        #expect(
            files["go.mod"] == """
                module The-harbour-

                go 1.21

                require (
                	github.com/pulumi/pulumi/sdk/v3 v3.30.0
                	example.com/boats/sdk/v4 v4.2.0
                	example.com/pulumi-tides/sdk v1.0.0-beta.2
                )

                """)
    }

    @Test func makesMavenProjects() {
        let files = files(JavaLanguage.self)
        #expect(
            files.keys.sorted() == [".gitignore", "Pulumi.yaml", "pom.xml", "src/main/java/generated_program/App.java"])
        #expect(
            files["pom.xml"]?.contains(
                """
                        <dependency>
                            <groupId>com.harbour</groupId>
                            <artifactId>boats</artifactId>
                            <version>4.2.0</version>
                        </dependency>
                        <dependency>
                            <groupId>com.pulumi</groupId>
                            <artifactId>tides</artifactId>
                            <version>1.0.0-beta.2</version>
                        </dependency>
                        <dependency>
                            <groupId>com.pulumi</groupId>
                            <artifactId>unknown</artifactId>
                            <version>[0,)</version>
                        </dependency>
                    </dependencies>
                """) == true)
        #expect(files["pom.xml"]?.contains("<mainClass>${mainClass}</mainClass>") == true)
    }

    @Test func makesYAMLProjects() {
        #expect(files(YAMLLanguage.self) == ["Main.yaml": "", "Pulumi.yaml": "name: The-harbour-\nruntime: yaml\n"])
    }

    @Test(arguments: [
        ("plain", "plain"), ("with blanks", "with-blanks"), ("../up", "up"), ("größe", "gr--e"), ("", "program"),
        ("...", "program"),
    ])
    func namesFit(_ name: String, _ expected: String) {
        let program = Program(declarations: [], source: SourceFile(name: "test", text: ""))
        #expect(Project(program, name: name, files: []).name == expected)
    }
}
