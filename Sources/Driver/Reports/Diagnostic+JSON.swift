import Base

extension Diagnostic {
    /// Writes the finding as a JSON object.
    func write(to json: inout JSONWriter, withFile: Bool) {
        json.object { json in
            json.member("severity", severity.rawValue)
            json.member("code", code.name)
            json.member("message", message)
            if !hint.isEmpty { json.member("hint", hint) }
            if withFile { json.member("file", file) }
            json.member("line", location?.line)
            json.member("column", location?.column)
            json.member("language", language)
        }
    }
}
