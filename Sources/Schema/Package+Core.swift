import Base

extension Package {
    /// The package of the resources that the engine itself has, which every language's core library declares: no schema of it is
    /// ever published.
    ///
    /// Source of its contents: the resources' documentation, and the names that the core libraries give them.
    public static let core: Package? = read(from: SourceFile(name: "pulumi.json", text: coreSchema)).package

    private static let coreSchema = """
        {
          "name": "pulumi",
          "language": {"go": {"importBasePath": "github.com/pulumi/pulumi/sdk/v3/go/pulumi"}},
          "resources": {
            "pulumi:index:Stash": {
              "properties": {
                "input": {"$ref": "pulumi.json#/Any"},
                "output": {"$ref": "pulumi.json#/Any"}
              },
              "required": ["input", "output"],
              "inputProperties": {"input": {"$ref": "pulumi.json#/Any"}},
              "requiredInputs": ["input"]
            },
            "pulumi:pulumi:StackReference": {
              "properties": {
                "name": {"type": "string"},
                "outputs": {"type": "object", "additionalProperties": {"$ref": "pulumi.json#/Any"}},
                "secretOutputNames": {"type": "array", "items": {"type": "string"}}
              },
              "required": ["name", "outputs", "secretOutputNames"],
              "inputProperties": {"name": {"type": "string"}}
            }
          }
        }
        """
}
