import Program

extension Program {
    /// Whether it declares configuration variables, which for a component are its arguments.
    package var hasConfiguration: Bool {
        declarations.contains {
            if case .configuration = $0 { return true }
            return false
        }
    }
}
