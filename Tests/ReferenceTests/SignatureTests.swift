import LanguageKit
import Languages
import Reference
import Schema
import Testing

/// Signatures as code, in every language.
@Suite struct SignatureTests {
    private let package: Package

    init() throws { package = try Sample.tree().package }

    private func names(_ language: LanguageID) throws -> any ReferenceLanguage {
        try #require(LanguageRegistry.references.first { $0.language == language }).init(package)
    }

    @Test(arguments: [
        ("typescript", "new Dock(name: string, args: DockArgs, opts?: CustomResourceOptions);"),
        ("go", "func NewDock(ctx *Context, name string, args DockArgs, opts ...ResourceOption) (*Dock, error)"),
        ("csharp", "public Dock(string name, DockArgs args, CustomResourceOptions? opts = null)"),
        (
            "java",
            "public Dock(String name, DockArgs args)\npublic Dock(String name, DockArgs args, CustomResourceOptions options)"
        ),
        (
            "yaml",
            """
            type: yard:port:Dock
            properties: # The arguments to resource properties.
            options: # Bag of options to control resource's behavior.
            """
        ), ("hcl", "resource \"yard_port_dock\" \"name\" {\n  # The arguments to resource properties.\n}"),
    ])
    func constructor(_ language: String, _ expected: String) throws {
        let dock = try #require(package.resource("yard:port/dock:Dock"))
        #expect(try names(LanguageID(language)).constructorCode(of: dock) == expected)
    }

    @Test(arguments: [
        ("typescript", "public static get(name: string, id: Input<ID>, state?: DockState, opts?: CustomResourceOptions): Dock"),
        (
            "python",
            """
            @staticmethod
            def get(resource_name: str,
                    id: str,
                    opts: Optional[ResourceOptions] = None,
                    max_length: Optional[int] = None) -> Dock
            """
        ),
        (
            "go",
            "func GetDock(ctx *Context, name string, id IDInput, state *DockState, opts ...ResourceOption) (*Dock, error)"
        ),
        (
            "csharp",
            "public static Dock Get(string name, Input<string> id, DockState? state, CustomResourceOptions? opts = null)"
        ),
        ("java", "public static Dock get(String name, Output<String> id, DockState state, CustomResourceOptions options)"),
        ("hcl", ""),
    ])
    func lookup(_ language: String, _ expected: String) throws {
        let dock = try #require(package.resource("yard:port/dock:Dock"))
        #expect(try names(LanguageID(language)).lookupCode(of: dock) == expected)
    }

    @Test(arguments: [
        (
            "typescript",
            """
            function getDock(args: GetDockArgs, opts?: InvokeOptions): Promise<GetDockResult>
            function getDockOutput(args: GetDockOutputArgs, opts?: InvokeOutputOptions): Output<GetDockResult>
            """
        ),
        (
            "csharp",
            """
            public static class GetDock
            {
                public static Task<GetDockResult> InvokeAsync(GetDockArgs args, InvokeOptions? opts = null)
                public static Output<GetDockResult> Invoke(GetDockInvokeArgs args, InvokeOptions? opts = null)
                public static Output<GetDockResult> Invoke(GetDockInvokeArgs args, InvokeOutputOptions opts)
            }
            """
        ),
        (
            "java",
            """
            public static CompletableFuture<GetDockResult> getDockPlain(GetDockArgs args, InvokeOptions options)
            public static Output<GetDockResult> getDock(GetDockArgs args, InvokeOptions options)
            public static Output<GetDockResult> getDock(GetDockArgs args, InvokeOutputOptions options)
            """
        ),
        (
            "go",
            """
            func LookupDock(ctx *Context, args *LookupDockArgs, opts ...InvokeOption) (*LookupDockResult, error)
            func LookupDockOutput(ctx *Context, args *LookupDockOutputArgs, opts ...InvokeOption) LookupDockResultOutput
            """
        ),
    ])
    func function(_ language: String, _ expected: String) throws {
        let function = try #require(package.function("yard:port/getDock:getDock"))
        #expect(try names(LanguageID(language)).functionCode(of: function) == expected)
    }
}
