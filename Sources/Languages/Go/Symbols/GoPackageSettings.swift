import Documents
import LanguageKit
import Schema

/// What the `go` block of a schema says about the layout of the package's SDK.
struct GoPackageSettings: Sendable {
    /// `importBasePath`: the root's import path with its version, such as `github.com/pulumi/pulumi-aws/sdk/v5/go/aws`.
    var importBasePath: String?
    /// `importPathPattern`: a module's import path, with the placeholders `{baseImportPath}` and `{module}`.
    var importPathPattern: String?
    /// `rootPackageName`: the package clause of a flat SDK, whose root module isn't in a folder of its own.
    var rootPackageName: String?
    /// `moduleToPackage`: module → folder below the root.
    var moduleToPackage: [String: String] = [:]
    /// `packageImportAliases`: import path → the name that files import it by.
    var packageImportAliases: [String: String] = [:]
    /// `internalModuleName`: the folder of the utilities that only the SDK itself uses.
    var internalModuleName = "internal"
    /// `generateResourceContainerTypes`: whether resources have array and map types.
    var generatesResourceContainerTypes = false
    /// `generateExtraInputTypes`: whether every type has the forms of an input, needed or not.
    var generatesExtraInputTypes = false
    /// `disableFunctionOutputVersions`: whether functions have no form that takes outputs.
    var disablesFunctionOutputVersions = false
    /// `liftSingleValueMethodReturns`: whether a method with a single result gives that, not an object of it.
    var liftsSingleValueMethodReturns = false
    /// `respectSchemaVersion`: whether the version is that of the schema.
    var respectsSchemaVersion = false

    /// Reads the block of a package. An empty string counts as not given, since generators of schemas write it for that.
    init(_ package: Package) {
        guard let block = package.node["language"]?["go"] else { return }
        importBasePath = block["importBasePath"]?.givenText
        importPathPattern = block["importPathPattern"]?.givenText
        rootPackageName = block["rootPackageName"]?.givenText
        moduleToPackage = block["moduleToPackage"]?.texts ?? [:]
        packageImportAliases = block["packageImportAliases"]?.texts ?? [:]
        internalModuleName = block["internalModuleName"]?.givenText ?? internalModuleName
        generatesResourceContainerTypes = block["generateResourceContainerTypes"]?.boolean ?? false
        generatesExtraInputTypes = block["generateExtraInputTypes"]?.boolean ?? false
        disablesFunctionOutputVersions = block["disableFunctionOutputVersions"]?.boolean ?? false
        liftsSingleValueMethodReturns = block["liftSingleValueMethodReturns"]?.boolean ?? false
        respectsSchemaVersion = block["respectSchemaVersion"]?.boolean ?? false
    }
}
