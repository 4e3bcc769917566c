import Base
import Driver
import LanguageKit
import Languages
import Schema
import Testing

/// Loops that decide or call by what is known only while deploying.
@Suite struct LateLoopTests {
    private static let schema = """
        {"name": "yard", "version": "1.0.0",
         "resources": {"yard:index:Boat": {
           "properties": {"names": {"type": "array", "items": {"type": "string"}}}, "required": ["names"],
           "inputProperties": {"names": {"type": "array", "items": {"type": "string"}}}}},
         "functions": {"yard:index:getSlip": {
           "inputs": {"properties": {"id": {"type": "string"}}},
           "outputs": {"properties": {"note": {"type": "string"}}, "required": ["note"]}}}}
        """

    /// What is found in a program, with its lines.
    private func found(_ pcl: String, component: String? = nil) -> [String] {
        let bytes = Array(Self.schema.utf8)
        let packages = PackageLoader(files: ["yard.json"], read: { $0 == "yard.json" ? bytes : nil })
        let components = component.map { ["part": SourceFile(name: "part/main.pp", text: $0)] } ?? [:]
        let folder = ProgramFolder(SourceFile(name: "main.pp", text: pcl), components: components)
        let pipeline = Pipeline(packages: packages, style: Style(name: "test", sections: [:]))
        return pipeline.convert(folder, from: .pcl).diagnostics.filter { $0.code == "loop-known-later" }.map(\.message)
    }

    @Test func callThatReadsAnElementOfAnOutputIsReported() {
        let call = "invoke(\"yard:index:getSlip\", {id = v}).note"
        let boat = "resource boat \"yard:index:Boat\" {}\n"
        #expect(
            found(boat + "output a { value = [for v in boat.names : \(call)] }\n")
                == ["this call reads an element of a list that is known only while deploying"])
        #expect(found(boat + "output a { value = [for v in [\"a\"] : \(call)] }\n").isEmpty)
    }

    @Test func componentLoopThatDecidesByAnArgumentIsReported() {
        let use = "component part \"./part\" {\n  on = true\n}\n"
        let on = "config on bool {}\n"
        #expect(
            found(use, component: on + "output a { value = [for v in [\"a\"] : v if on] }\n")
                == ["this `for` in a component decides by an argument, which may be known only while deploying"])
        #expect(found(use, component: on + "output a { value = [for v in [\"a\"] : v if v != \"b\"] }\n").isEmpty)
    }
}
