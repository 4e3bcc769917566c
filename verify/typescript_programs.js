// Checks TypeScript programs against declarations: reads one JSON object a line, {"id", "code"}, prints one a line,
// {"id", "findings": [{"kind", "line", "message"}]}. Arguments: the folder with node_modules and node.d.ts, and where
// TypeScript is installed.
"use strict";
const path = require("path");
const [folder, home] = process.argv.slice(2);
const ts = require(home);

const programs = require("fs").readFileSync(0, "utf8").split("\n").filter(Boolean).map(line => JSON.parse(line));
const names = new Map(programs.map((p, i) => [path.join(folder, `program${i}.ts`), p]));
const options = {
    strict: true, noEmit: true, target: ts.ScriptTarget.ES2020, module: ts.ModuleKind.CommonJS, skipLibCheck: true,
    lib: ["lib.es2020.d.ts"], types: [], moduleResolution: ts.ModuleResolutionKind.NodeJs, baseUrl: folder,
};
const host = ts.createCompilerHost(options);
const read = host.readFile, exists = host.fileExists, source = host.getSourceFile;
host.getCurrentDirectory = () => folder;
host.fileExists = name => names.has(name) || exists(name);
host.readFile = name => names.has(name) ? names.get(name).code : read(name);
host.getSourceFile = (name, ...rest) =>
    names.has(name) ? ts.createSourceFile(name, names.get(name).code + "\nexport {};\n", rest[0]) : source(name, ...rest);

// A name that nothing declares, with tsc's hints as to where it might come from: documentation programs are fragments.
const UNDECLARED = [2304, 2552, 2580, 2581, 2582, 2591, 2592, 2593];
// A package for which there are no declarations.
const ABSENT = 2307;

const program = ts.createProgram([...names.keys(), path.join(folder, "node.d.ts")], options, host);
for (const [name, { id }] of names) {
    const file = program.getSourceFile(name);
    const found = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]
        .filter(d => d.code !== 7026 && d.code !== 7006);
    const findings = [...found.map(d => finding(file, d.start || 0,
        UNDECLARED.includes(d.code) ? "undeclared" : d.code === ABSENT ? "package" : "error",
        `TS${d.code}: ${ts.flattenDiagnosticMessageText(d.messageText, " ")}`)), ...outputsInTexts(file)];
    console.log(JSON.stringify({ id, findings: findings.sort((a, b) => a.line - b.line) }));
}

function finding(file, position, kind, message) {
    return { kind, line: file.getLineAndCharacterOfPosition(position).line + 1, message: message.slice(0, 800) };
}

// Outputs inside a template without a tag: the compiler lets them pass, but the text then says that an output has none.
function outputsInTexts(file) {
    const checker = program.getTypeChecker(), found = [];
    const visit = node => {
        if (ts.isTemplateExpression(node) && !ts.isTaggedTemplateExpression(node.parent)) {
            for (const { expression } of node.templateSpans) {
                if (/^(Output|OutputInstance|Promise)</.test(checker.typeToString(checker.getTypeAtLocation(expression)))) {
                    found.push(finding(file, expression.pos, "error", "an output has no text before it is known"));
                }
            }
        }
        ts.forEachChild(node, visit);
    };
    visit(file);
    return found;
}
