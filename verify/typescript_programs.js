// Checks TypeScript programs against declarations: reads one JSON object a line, {"id", "code"}, prints one a line,
// {"id", "ok", "kind", "message"}. Arguments: the folder with node_modules and node.d.ts, and where TypeScript is installed.
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

const program = ts.createProgram([...names.keys(), path.join(folder, "node.d.ts")], options, host);
for (const [name, { id }] of names) {
    const file = program.getSourceFile(name);
    const found = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]
        .filter(d => d.code !== 7026 && d.code !== 7006);
    // A name that nothing declares, with tsc's hints as to where it might come from: documentation programs are fragments.
    const undeclared = found.filter(d => [2304, 2552, 2580, 2581, 2582, 2591, 2592, 2593].includes(d.code));
    // 2307: a package for which there are no declarations.
    const absent = found.filter(d => d.code === 2307);
    const rest = found.filter(d => !undeclared.includes(d) && !absent.includes(d));
    const first = rest[0] || absent[0] || undeclared[0];
    const kind = rest.length ? "error" : absent.length ? "package" : undeclared.length ? "undeclared" : "ok";
    const line = first ? file.getLineAndCharacterOfPosition(first.start || 0).line + 1 : 0;
    const message = first
        ? `TS${first.code}: ${ts.flattenDiagnosticMessageText(first.messageText, " ")} (line ${line})` : "";
    console.log(JSON.stringify({ id, ok: kind === "ok", kind, message: message.slice(0, 800) }));
}
