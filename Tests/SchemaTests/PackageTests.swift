import Base
import Documents
import Schema
import Testing

@Suite struct PackageTests {
    private let schema = """
        {
          "name": "p", "version": "2.0.0", "namespace": "acme",
          "meta": {"moduleFormat": "(.*)(?:/[^/]*)"},
          "language": {
            "csharp": {"namespaces": {"s3": "S3"}, "rootNamespace": "Acme"}, "java": {"basePackage": "com.acme"},
            "go": {"importBasePath": "acme.com/p/sdk/go/p", "respectSchemaVersion": true}, "nodejs": {"packageName": ""},
            "python": {"moduleNameOverrides": {"a": "b"}, "compatibility": "tfbridge20"}
          },
          "config": {"variables": {"token": {"type": "string", "secret": true}}, "defaults": ["token"]},
          "provider": {"properties": {"token": {"type": "string"}, "n": {"type": "integer"}}, "inputProperties": {"n": {"type": "integer"}}},
          "types": {
            "p:s3/Rule:Rule": {"type": "object", "properties": {
              "name": {"type": "string", "const": "x"}, "tags": {"type": "object"}, "level": {"$ref": "#/types/p:s3%2FLevel:Level"}},
              "required": ["name"]},
            "p:s3/Level:Level": {"type": "integer", "enum": [{"value": 1, "name": "Low"}, {"value": 2.0}]}
          },
          "resources": {
            "p:s3/bucket:Bucket": {
              "aliases": [{"type": "p:index/bucket:Bucket"}, "p:old:Bucket"],
              "properties": {"arn": {"type": "string"}}, "required": ["arn"],
              "inputProperties": {
                "z": {"type": "number", "default": 1},
                "rules": {"type": "array", "items": {"$ref": "#/types/p:s3/Rule:Rule", "plain": true}},
                "any": {"$ref": "pulumi.json#/Any"}, "gone": {"$ref": "#/types/p:x:Gone", "type": "string"},
                "other": {"$ref": "/q/v1.2.3/schema.json#/types/q:m%2Fx:X"},
                "either": {"oneOf": [{"type": "string"}, {"$ref": "#/types/p:s3/Level:Level"}], "type": "string",
                  "discriminator": {"propertyName": "kind", "mapping": {"a": "#/types/p:s3/Rule:Rule"}}}
              },
              "methods": {"empty": "p:s3/bucket:Bucket/empty"}
            },
            "p:a/same:Same": {}, "p:a/other:Same": {}, "p:index/root:Root": {}
          },
          "functions": {
            "p:s3/bucket:Bucket/empty": {"inputs": {"properties": {"__self__": {"$ref": "#/resources/p:s3/bucket:Bucket"}}}},
            "p:index/join:join": {
              "inputs": {"properties": {"a": {"type": "string"}, "b": {"type": "string"}}}, "multiArgumentInputs": ["b", "a"],
              "outputs": {"type": "object", "additionalProperties": {"type": "boolean"}}},
            "p:index/getAll:getAll": {"outputs": {"properties": {"ids": {"type": "array", "items": {"type": "string"}}}, "type": "object"}}
          }
        }
        """

    private func package() throws -> Package {
        let (package, diagnostics) = Package.read(from: SourceFile(name: "p.json", text: schema))
        #expect(diagnostics == [])
        return try #require(package)
    }

    @Test func theHeadIsRead() throws {
        let package = try package()
        #expect(package.version == "2.0.0")
        #expect(package.namespace == "acme")
        // Languages read their own blocks.
        #expect(package.node["language"]?["csharp"]?["rootNamespace"]?.string == "Acme")
        #expect(package.configuration["token"]?.isRequired == true)
        #expect(package.configuration["token"]?.isSecret == true)
    }

    @Test func aResourceIsReadOnce() throws {
        let package = try package()
        let bucket = try #require(package.resource("p:s3/bucket:Bucket"))
        #expect(bucket === package.resource("p:old:Bucket"))
        #expect(bucket === package.resource("p:index/bucket:Bucket"))
        #expect(bucket.inputs.map(\.name) == ["z", "rules", "any", "gone", "other", "either"])
        #expect(bucket.outputs["arn"]?.isRequired == true)
        #expect(bucket.inputs["z"]?.defaultValue == .number(1))
        #expect(bucket.methods.map(\.name) == ["empty"])
        #expect(package.resource("p:no:No") == nil)
    }

    @Test func allThreadsSeeTheSameDeclarations() async throws {
        let package = try package()
        let seen = await withTaskGroup(of: [ObjectIdentifier].self) { group in
            for _ in 0..<16 {
                group.addTask {
                    [package.resource("p:s3/bucket:Bucket"), package.resource("p:a/same:Same"), package.provider].compactMap {
                        $0.map { ObjectIdentifier($0) }
                    }
                }
            }
            return await group.reduce(into: Set<[ObjectIdentifier]>()) { $0.insert($1) }
        }
        #expect(seen.count == 1)
        #expect(seen.first?.count == 3)
    }

    @Test func typesAreReadInEveryForm() throws {
        let package = try package()
        let inputs = try #require(package.resource("p:s3/bucket:Bucket")).inputs
        #expect(inputs["rules"]?.type == .array(.plain(.type(DeclarationName(package: "p", token: "p:s3/Rule:Rule")))))
        #expect(inputs["any"]?.type == .any)
        #expect(inputs["gone"]?.type == .string)
        #expect(inputs["other"]?.type == .type(DeclarationName(package: "q", token: "q:m/x:X", version: "1.2.3")))
        #expect(
            inputs["either"]?.type
                == .union(
                    UnionReference(
                        elements: [.string, .type(DeclarationName(package: "p", token: "p:s3/Level:Level"))],
                        discriminator: "kind",
                        mapping: ["a": "p:s3/Rule:Rule"], fallback: [.string])))
        guard case .object(let rule) = package.type("p:s3/Rule:Rule"),
            case .enumeration(let level) = package.type("p:s3/Level:Level")
        else {
            Issue.record("types of another kind")
            return
        }
        #expect(rule.properties["name"]?.constant == .string("x"))
        #expect(rule.properties["tags"]?.type == .map(.string))
        #expect(rule.properties["level"]?.type == .type(DeclarationName(package: "p", token: "p:s3/Level:Level")))
        #expect(level.valueType == .integer)
        #expect(level.members.map(\.value) == [.integer(1), .integer(2)])
        #expect(level.members.map(\.name) == ["Low", nil])
    }

    @Test func functionsGiveWhatTheirOutputsSay() throws {
        let package = try package()
        let join = try #require(package.function("p:index/join:join"))
        #expect(join.inputs?.properties.map(\.name) == ["b", "a"])
        #expect(join.multiArgumentInputs == ["b", "a"])
        guard case .value(.map(.boolean)) = join.result else {
            Issue.record("\(join.result)")
            return
        }
        let all = try #require(package.function("p:index/getAll:getAll"))
        #expect(all.inputs == nil)
        guard case .object(let result) = all.result else {
            Issue.record("\(all.result)")
            return
        }
        #expect(result.properties["ids"]?.type == .array(.string))
        let empty = try #require(package.function("p:s3/bucket:Bucket/empty"))
        #expect(empty.isMethod)
        #expect(empty.inputs?.properties.isEmpty == true)
        guard case .none = empty.result else {
            Issue.record("\(empty.result)")
            return
        }
    }

    @Test func theProviderGivesBackOnlyStrings() throws {
        let provider = try #require(try package().provider)
        #expect(provider.isProvider)
        #expect(provider.token == "pulumi:providers:p")
        #expect(provider.outputs.map(\.name) == ["token"])
        #expect(provider.inputs.map(\.name) == ["n"])
    }

    @Test(arguments: [
        ("p:s3/bucket:Bucket", "p:s3/bucket:Bucket"), ("p:s3:Bucket", "p:s3/bucket:Bucket"),
        ("p:S3:bucket", "p:s3/bucket:Bucket"),
        ("p:s3/Bucket:Bucket", "p:s3/bucket:Bucket"), ("p:s3/x:Bucket", "p:s3/bucket:Bucket"), ("p:Root", "p:index/root:Root"),
        ("p::Root", "p:index/root:Root"), ("p:index:Root", "p:index/root:Root"), ("p:index/x:Root", "p:index/root:Root"),
        ("p:nope:Root", nil), ("p:a:Same", "p:a/same:Same"), ("p:Bucket", nil), ("p", nil), ("p:a:b:c", nil), ("", nil),
        ("pulumi:providers:p", "pulumi:providers:p"),
    ])
    func tokensMayBeShort(short: String, token: String?) throws {
        #expect(try package().canonicalResourceToken(short) == token)
    }

    @Test(arguments: [
        ("p:s3/bucket:Bucket", "s3"), ("p:a/b/c:C", "a/b"), ("p:index/x:X", ""), ("p:X", ""), ("pulumi:providers:p", ""),
    ])
    func modulesFollowTheFormat(token: String, module: String) throws {
        #expect(try package().module(of: token) == module)
    }

    @Test(arguments: [
        ("(.*)", "p:s3/bucket:B", "s3/bucket"), ("(.*)(?:_[^_]*)", "p:a_b_c:B", "a_b"), ("([^/]*)/?.*", "p:x/y:B", "x"),
        ("(", "p:x/y:B", ""), ("((x*)*)y", "p:xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx:B", ""),
        ("((?:[^/]+/)?[^/]+)/[^/]*", "p:a/b/c:C", "a/b"), ("x*", "p:x/y:B", ""),
    ])
    func formatsMayBeAnyExpression(format: String, token: String, module: String) throws {
        let text = "name: p\nmeta: {moduleFormat: '\(format)'}\n"
        let package = try #require(Package.read(from: SourceFile(name: "p.yaml", text: text)).package)
        #expect(package.module(of: token) == module)
    }
}
