import Base
import Frontend
import LanguageCSharp
import LanguageKit
import Program
import Schema
import Testing

/// Arguments of components are inputs: what is made of them waits for them, and they have defaults.
@Suite struct CSharpComponentArgumentsTests {
    private static let schema = """
        {"name": "sample", "version": "1.2.3", "resources": {"sample:index:Server": {
           "properties": {"note": {"type": "string"}}, "required": ["note"],
           "inputProperties": {"size": {"type": "integer"}, "note": {"type": "string"}}}}}
        """

    /// The class of a component with the given source.
    private func component(_ pcl: String) throws -> String {
        let bytes = Array(Self.schema.utf8)
        let loader = PackageLoader(files: ["sample.json"], read: { $0 == "sample.json" ? bytes : nil })
        let inner = SourceFile(name: "part/main.pp", text: pcl)
        let main = SourceFile(name: "main.pp", text: "component part \"./part\" {\n}")
        let syntax = PCLFrontend().parse(main, components: ["part": inner])
        let program = Binder(packages: loader).bind(syntax.syntax).program
        let files = CSharpLanguage(style: StyleSection()).emit(program).files
        return String(decoding: try #require(files.first { $0.path == "Part.cs" }).bytes, as: UTF8.self)
    }

    @Test func textsAndOperatorsWaitForArguments() throws {
        let text = try component(
            """
            config name string {
            }
            config big bool {
                default = true
            }
            resource web "sample:index:Server" {
                note = "${name}-x"
                size = big ? 2 : 1
            }
            """)
        #expect(text.contains(#"Note = args.Name.Apply(name => $"{name}-x"),"#), "\(text)")
        #expect(text.contains("Size = args.Big.Apply(big => big ? 2 : 1),"), "\(text)")
        #expect(text.contains("public Input<bool> Big { get; set; } = true;"), "\(text)")
    }

    @Test func inputsAreMadeOutputsBesideOutputs() throws {
        let text = try component(
            """
            config name string {
            }
            resource web "sample:index:Server" {
                note = name
            }
            output both {
                value = "${name}-${web.note}"
            }
            """)
        #expect(text.contains("Note = args.Name,"), "\(text)")
        #expect(text.contains("this.Both = Output.Tuple(args.Name.ToOutput(), web.Note).Apply(values =>"), "\(text)")
    }

    @Test func defaultsHaveTypesOfProperties() throws {
        let text = try component(
            """
            config none "map(string)" {
                default = {}
            }
            config tags "map(string)" {
                default = {a = "b"}
            }
            config rule "object({port=int})" {
                default = {port = 80}
            }
            """)
        #expect(text.contains("public InputMap<string> None { get; set; } = new() {};"), "\(text)")
        #expect(
            text.contains(
                """
                public InputMap<string> Tags { get; set; } = new()
                        {
                            { "a", "b" },
                        };
                """), "\(text)")
        #expect(
            text.contains(
                """
                public RuleArgs Rule { get; set; } = new RuleArgs
                        {
                            Port = 80,
                        };
                """), "\(text)")
    }

    @Test func lengthOfListIsReadOfOutput() throws {
        let text = try component(
            """
            config names "list(string)" {
            }
            output count {
                value = length(names)
            }
            """)
        #expect(text.contains("this.Count = args.Names.ToOutput().Length();"), "\(text)")
    }
}
