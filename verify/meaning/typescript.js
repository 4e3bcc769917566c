// Runs TypeScript programs against a small runtime that records what they register. Reads one JSON object a line (a request,
// see records.py) and prints one a line (a record). Arguments: the packages (JSON: see typescript.py), and where TypeScript is.
"use strict";
const fs = require("fs"), path = require("path");
const { Mocks } = require("./mocks.js");
const { sdk, settled, Recorder } = require("./typescript_core.js");
const [described, home] = process.argv.slice(2);
const ts = require(home);
const { modules, packages } = JSON.parse(fs.readFileSync(described, "utf8"));
const options = { target: ts.ScriptTarget.ES2020, module: ts.ModuleKind.CommonJS, esModuleInterop: false };
process.on("unhandledRejection", () => {});

async function run(request) {
    const recorder = new Recorder(request, new Mocks(packages, request.keys, request.absent));
    const pulumi = sdk(recorder, request);
    const loaded = new Map();
    const load = name => {
        if (name === "@pulumi/pulumi") return pulumi;
        if (modules[name]) return loaded.get(name) || loaded.set(name, provider(pulumi, recorder, modules[name])).get(name);
        if (!name.startsWith(".")) return require(name);
        const file = [`${name.slice(2)}.ts`, `${name.slice(2)}/index.ts`].find(f => f in request.files);
        if (!file) throw new Error(`no module ${name}`);
        return loaded.get(file) || execute(file);
    };
    const execute = file => {
        const module = { exports: {} };
        loaded.set(file, module.exports);
        const code = ts.transpileModule(request.files[file], { compilerOptions: options, fileName: file }).outputText;
        new Function("module", "exports", "require", "__dirname", "__filename", code)(
            module, module.exports, load, request.folder, file);
        loaded.set(file, module.exports);
        return module.exports;
    };
    process.chdir(request.folder);
    try {
        let outputs = execute("index.ts");
        if (typeof outputs === "function") outputs = await outputs();
        else if (typeof outputs.default === "function") outputs = await outputs.default();
        for (const name of Object.keys(outputs)) {
            if (name === "__esModule") continue;
            recorder.pending(pulumi.output(outputs[name]).__state.then(s => { recorder.outputs[name] = recorder.plain(s); }));
        }
    } catch (error) {
        recorder.failed(error);
    }
    await settled(recorder);
    return recorder.answer();
}

// A package's module, as the programs see it: resources, functions and enums by their paths.
function provider(pulumi, recorder, members) {
    const root = {};
    for (const [place, member] of Object.entries(members)) {
        const parts = place.split("."), name = parts.pop();
        let scope = root;
        for (const part of parts) scope = scope[part] = scope[part] || {};
        let made;
        Object.defineProperty(scope, name, { enumerable: true, get: () => made = made || pulumi.member(member) });
    }
    return root;
}

(async () => {
    const out = [];
    for (const line of fs.readFileSync(0, "utf8").split("\n").filter(Boolean)) {
        const request = JSON.parse(line);
        out.push(JSON.stringify({ id: request.id, ...await run(request) }));
    }
    fs.writeSync(1, out.join("\n") + "\n");
})();
