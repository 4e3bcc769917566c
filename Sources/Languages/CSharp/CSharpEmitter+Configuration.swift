import Base
import Program

extension CSharpEmitter {
    /// Writes the variable that holds a configuration value: `var size = config.GetInt32("size") ?? 3;`.
    mutating func write(_ variable: ConfigurationVariable, named name: String, _ w: inout CodeWriter) {
        write(variable.comments, &w)
        if !variable.description.isEmpty {
            let lines = variable.description.split(separator: "\n", omittingEmptySubsequences: false)
            write(comments: lines.map { " \($0)" }, &w)
        }
        var call = variable.defaultValue == nil && !variable.isNullable ? "Require" : "Get"
        if variable.isSecret { call += "Secret" }
        let method = CSharpTypes.configurationMethod(variable.type)
        call += method
        if method == "Object" {
            call += "<\(CSharpTypes.configuration(variable.type, className: Self.className(of: variable)))>"
        }
        call = "\(plan.configurationName).\(call)(\(quoted(variable.logicalName)))"
        w.writeIndent()
        w.write("var \(name) = ")
        if let value = variable.defaultValue, !variable.type.isOptional {
            w.write(value.type.isPromise ? "Output.Create(\(call))" : call)
            w.write(" ?? ")
            if case .map(let element) = variable.type.withoutOptional, case .object(let object) = value {
                write(object, asDictionaryOf: CSharpTypes.configuration(element, className: "object"), &w)
            } else {
                write(lowered(value, to: value.type), &w)
            }
        } else {
            w.write(call)
        }
        w.write(";\n")
    }

    /// Writes the classes of configuration objects, which follow the program's statements.
    func writeConfigurationClasses(_ w: inout CodeWriter) {
        let classes = Self.configuration(of: program).compactMap { variable in
            Self.literalMembers(of: variable.type).map { (name: Self.className(of: variable), members: $0) }
        }
        for (name, members) in classes.sorted(by: { $0.name < $1.name }) {
            w.write("public class \(name)\n{\n")
            for member in members.sorted(by: { $0.name < $1.name }) {
                w.write(
                    "    public \(CSharpTypes.configurationMember(member.type)) \(CSharpNames.identifier(member.name)) { get; set; }\n"
                )
            }
            w.write("}\n\n")
        }
    }

    private static func className(of variable: ConfigurationVariable) -> String {
        NameStyle.capitalized(CSharpNames.identifier(variable.name))
    }
}
