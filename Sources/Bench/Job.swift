/// One command to time.
struct Job {
    /// What it is called in the report.
    var name: String
    /// The arguments after the program.
    var arguments: [String]
    /// The file that is its standard input; nothing if nil.
    var input: String?
    /// How many programs it converts; 0 where that says nothing.
    var programs = 0
    /// What is removed before each run.
    var removes: [String] = []
}
