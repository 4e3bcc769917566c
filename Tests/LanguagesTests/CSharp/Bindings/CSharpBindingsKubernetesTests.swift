import LanguageCSharp
import LanguageKit
import Testing

/// SDKs of packages with the names of Kubernetes, in which the inputs of resources and of object types share a namespace.
@Suite struct CSharpBindingsKubernetesTests {
    static let schema = """
        {"name": "kubernetes", "language": {"csharp": {"compatibility": "kubernetes20", "namespaces": {"core/v1": "Core.V1"}}},
         "types": {"kubernetes:core/v1:Pod": {"type": "object", "properties": {"name": {"type": "string"}}}},
         "resources": {
          "kubernetes:core/v1:Pod": {"inputProperties": {"spec": {"$ref": "#/types/kubernetes:core/v1:Pod"}},
           "properties": {"name": {"type": "string"}}}}}
        """

    @Test func argumentsAreInTheNamespaceOfInputs() throws {
        let text = try CSharpFarm.file("Core/V1/Pod.cs", of: Self.schema)
        #expect(text.contains("    public partial class Pod : KubernetesResource\n"))
        #expect(
            text.contains(
                "public Pod(string name, Pulumi.Kubernetes.Types.Inputs.Core.V1.PodArgs? args = null, CustomResourceOptions"))
        #expect(
            text.contains(
                "}\nnamespace Pulumi.Kubernetes.Types.Inputs.Core.V1\n{\n\n    public class PodArgs : global::Pulumi.ResourceArgs\n"
            ))
        // The engine completes what a program leaves out.
        #expect(text.contains("        public Output<string> Name { get; private set; } = null!;\n"))
    }

    @Test func classesThatAResourceHasAlreadyAreLeftOut() throws {
        #expect(
            try CSharpFarm.file("Core/V1/Inputs/PodArgs.cs", of: Self.schema)
                == "namespace Pulumi.Kubernetes.Types.Inputs.Core.V1\n{\n}\n")
    }
}
