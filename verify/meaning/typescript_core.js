// The SDK as programs see it, over a recorder: outputs that apply, combine, carry secrets and dependencies; resources, functions, configuration.
"use strict";

class Recorder {
    constructor(request, mocks) {
        Object.assign(this, { request, mocks, resources: [], calls: [], outputs: {}, errors: [], waiting: new Set() });
    }
    pending(promise) {
        this.waiting.add(promise);
        promise.catch(error => this.failed(error)).then(() => this.waiting.delete(promise));
        return promise;
    }
    failed(error) { this.errors.push(String(error && error.stack || error).split("\n").slice(0, 2).join(" ")); }
    // A resolved state as JSON.
    plain(state) {
        const value = json(state.value);
        return state.secret ? { $secret: value } : value;
    }
    answer() {
        const { resources, calls, outputs, errors } = this;
        return { resources, calls, outputs, error: errors[0] || null };
    }
}

async function settled(recorder) {
    for (let idle = 0; idle < 3;) {
        if (recorder.waiting.size) { idle = 0; await Promise.allSettled([...recorder.waiting]); } else idle += 1;
        await new Promise(resolve => setImmediate(resolve));
    }
}

// What has been resolved, as JSON: resources and assets are marked.
function json(value) {
    if (value === undefined || value === null) return null;
    if (Array.isArray(value)) return value.map(json);
    if (typeof value === "number" && !Number.isFinite(value)) return { $number: String(value) };
    if (typeof value !== "object") return typeof value === "function" ? { $function: true } : value;
    if (value instanceof SecretPart) return { $secret: json(value.value) };
    if (value.__resource) return { $resource: value.__resource.name };
    if (value.__asset) return { $asset: value.__asset[0], of: json(value.__asset[1]) };
    return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined).map(([k, v]) => [k, json(v)]));
}

// A secret within a value that isn't one as a whole.
class SecretPart { constructor(value) { this.value = value; } }

function sdk(recorder, request) {
    class OutputImplementation {
        constructor(state) { this.__state = recorder.pending(state); }
        apply(callback) {
            return output_(this.__state.then(async s => {
                const inner = await resolve(await callback(s.value), false);
                return { value: inner.value, secret: s.secret || inner.secret, deps: union(s.deps, inner.deps) };
            }));
        }
        get() { throw new Error("an output has no value before it is known"); }
        toString() { throw new Error("an output has no text before it is known"); }
        toJSON() { throw new Error("an output has no JSON before it is known"); }
        valueOf() { throw new Error("an output has no value before it is known"); }
    }
    const lifting = {
        get: (target, name) => name in target || typeof name === "symbol" || name === "then" || name.startsWith("__")
            ? target[name] : target.apply(v => v === undefined || v === null ? undefined : v[name]),
    };
    const output_ = state => new Proxy(new OutputImplementation(state), lifting);
    const isOutput = v => v instanceof OutputImplementation;
    const union = (...sets) => new Set(sets.flatMap(s => [...s]));

    // What a value is once all that it holds is known. With `deep`, outputs within it are resolved as well; a secret within is
    // the whole's unless `keeps`, which leaves it marked where it stands.
    async function resolve(value, deep = true, keeps = false) {
        if (isOutput(value)) {
            const s = await value.__state, inner = await resolve(s.value, deep, keeps);
            return { value: inner.value, secret: s.secret || inner.secret, deps: union(s.deps, inner.deps) };
        }
        if (value instanceof Promise) return resolve(await value, deep, keeps);
        if (!deep || value === null || typeof value !== "object" || value.__asset) return known(value);
        if (value.__resource) return { value, secret: false, deps: new Set([value.__resource.name]) };
        const names = Array.isArray(value) ? null : Object.keys(value);
        const parts = await Promise.all((names ? names.map(n => value[n]) : value).map(v => resolve(v, deep, keeps)));
        const values = parts.map(p => keeps && p.secret ? new SecretPart(p.value) : p.value);
        const whole = names ? Object.fromEntries(names.map((n, i) => [n, values[i]]).filter(([, v]) => v !== undefined)) : values;
        return { value: whole, secret: !keeps && parts.some(p => p.secret), deps: union(...parts.map(p => p.deps)) };
    }
    const known = (value, secret = false, deps = []) => ({ value, secret, deps: new Set(deps) });
    const output = value => output_(resolve(value));
    const secret = value => output_(resolve(value).then(s => ({ ...s, secret: true })));
    const unsecret = value => output_(resolve(value).then(s => ({ ...s, secret: false })));
    const all = values => output(values);
    const concat = (...values) => all(values).apply(v => v.join(""));

    // Each property of an object, resolved: values, and what each depends on.
    async function inputs(values) {
        const found = {}, deps = {};
        await Promise.all(Object.entries(values || {}).map(async ([name, value]) => {
            const s = await resolve(value, true, true);
            if (s.value === undefined || s.value === null) return;
            found[name] = s.secret ? new SecretPart(s.value) : s.value;
            if (s.deps.size) deps[name] = [...s.deps].sort();
        }));
        return { found, deps };
    }
    async function options(opts, ofCall) {
        const found = {};
        for (const [name, value] of Object.entries(opts || {})) {
            if (value === undefined) continue;
            if (name === "async" || name === "id") continue;
            if (name === "providers") {
                const list = Array.isArray(value) ? value : Object.values(value);
                found[name] = list.map(p => p.__resource.name).sort();
                continue;
            }
            const s = await resolve(value);
            let v = json(s.value);
            if (name === "dependsOn") v = (Array.isArray(v) ? v : [v]).map(r => r && r.$resource);
            if (name === "dependsOn") v = [...new Set(v)].sort();
            if (name === "replaceWith") v = v.map(r => r.$resource).sort();
            if (name === "hooks") v = Object.fromEntries(Object.entries(v).map(([k, h]) => [k, h.map(one => one.hook)]));
            found[name] = v && v.$resource ? v.$resource : v;
        }
        return found;
    }
    const register = (resource, token, name, args, opts, custom, read) => {
        const record = { type: token, name, custom, inputs: {}, deps: {}, options: {} };
        Object.defineProperty(resource, "__resource", { value: record });
        recorder.resources.push(record);
        const outputs = custom ? recorder.mocks.resource(token, name) : {};
        const own = known;
        const done = recorder.pending((async () => {
            const { found, deps } = await inputs(args);
            record.inputs = json(found);
            record.deps = deps;
            record.options = await options(opts);
            if (read) record.read = json((await resolve(read)).value);
        })());
        resource.urn = output_(done.then(() => own(`urn:pulumi:stack::project::${token}::${name}`, false, [name])));
        if (!custom) return;
        resource.id = output_(done.then(async () =>
            own(read ? (await resolve(read)).value : recorder.mocks.identifier(token, name), false, [name])));
        const declared = declaredOutputs(token);
        for (const property of declared) {
            const value = outputs[property];
            const isSecret = value !== null && typeof value === "object" && value.constructor.name === "Secret";
            resource[property] = output_(done.then(() => own(isSecret ? value.value : value, isSecret, [name])));
        }
    };
    const declaredOutputs = token => {
        if (token === "pulumi:pulumi:StackReference") return ["name", "outputs", "secretOutputNames"];
        const p = recorder.mocks.owner(token);
        const spec = !p ? {} : token.startsWith("pulumi:providers:") ? p.provider || {} : p.resources[token] || {};
        return Object.keys(spec.properties || {}).filter(n => n !== "id" && n !== "urn");
    };
    const call = (token, args, opts, self) => {
        const record = { token, args: {}, options: {} };
        if (self) record.self = self.__resource.name;
        recorder.calls.push(record);
        return recorder.pending((async () => {
            const whole = await resolve(args || {});
            record.args = json((await inputs(args)).found);
            record.options = await options(opts, true);
            const waits = record.options.dependsOn || [];
            const result = recorder.mocks.function(token);
            const deps = union(whole.deps, waits, self ? [self.__resource.name] : []);
            return { value: "" in result ? result[""] : result, secret: whole.secret, deps };
        })());
    };

    class Resource { }
    class CustomResource extends Resource {
        constructor(token, name, args, opts, read) { super(); register(this, token, name, args, opts, true, read); }
    }
    class ProviderResource extends CustomResource { }
    class ComponentResource extends Resource {
        constructor(token, name, args, opts) { super(); register(this, token, name, args, opts, false); }
        registerOutputs(values) {
            recorder.pending(inputs(values).then(({ found }) => { this.__resource.outputs = json(found); }));
        }
    }
    class StackReference extends CustomResource {
        constructor(name, args, opts) { super("pulumi:pulumi:StackReference", name, {}, opts, (args || {}).name || name); }
        getOutput(key) { return all([this.outputs, key]).apply(([o, k]) => o[k]); }
        requireOutput(key) { return this.getOutput(key); }
    }
    class Stash extends CustomResource {
        constructor(name, args, opts) {
            super("pulumi:index:Stash", name, args, opts);
            this.output = output(args.input);
            this.input = this.output;
        }
    }

    // A class, a function or an enum of a package.
    const member = m => {
        if (m.kind === "enum") return m.members;
        if (m.kind === "function") {
            const given = list => m.positional
                ? [Object.fromEntries(m.positional.map((p, i) => [p, list[i]])), list[m.positional.length]]
                : m.inputs ? [list[0], list[1]] : [{}, list[0]];
            return m.output ? (...list) => output_(call(m.token, ...given(list)))
                : (...list) => call(m.token, ...given(list)).then(s => s.value);
        }
        const base = m.provider ? ProviderResource : m.component ? ComponentResource : CustomResource;
        const made = class extends base {
            constructor(name, args, opts) {
                super(m.token, name, args, opts);
                if (m.component) this.__resource.remote = true;
                if (m.component) for (const property of m.outputs) {
                    const found = recorder.mocks.resource(m.token, name)[property];
                    this[property] = output_(Promise.resolve(known(found, false, [name])));
                }
            }
            static get(name, id, state, opts) {
                const resource = Object.create(made.prototype);
                register(resource, m.token, name, state, opts, true, id);
                return resource;
            }
        };
        for (const [name, token] of Object.entries(m.methods || {})) {
            made.prototype[name] = function (args, opts) { return output_(call(token, args, opts, this)); };
        }
        return made;
    };

    class Config {
        constructor(name) { this.name = name || "project"; }
        get(key) { return request.config[`${this.name}:${key}`]; }
        require(key) { return present(this.get(key), key); }
        getNumber(key) { const v = this.get(key); return v === undefined ? v : Number(v); }
        getBoolean(key) { const v = this.get(key); return v === undefined ? v : v === "true"; }
        getObject(key) { const v = this.get(key); return v === undefined ? v : JSON.parse(v); }
    }
    const present = (value, key) => {
        if (value === undefined) throw new Error(`missing configuration ${key}`);
        return value;
    };
    for (const kind of ["", "Number", "Boolean", "Object"]) {
        const read = Config.prototype[`get${kind}`];
        Config.prototype[`require${kind}`] = function (key) { return present(read.call(this, key), key); };
        Config.prototype[`getSecret${kind}`] = function (key) {
            const v = read.call(this, key);
            return v === undefined ? v : secret(v);
        };
        Config.prototype[`requireSecret${kind}`] = function (key) { return secret(present(read.call(this, key), key)); };
    }
    const asset = {};
    for (const name of ["FileAsset", "StringAsset", "RemoteAsset", "FileArchive", "RemoteArchive", "AssetArchive"]) {
        asset[name] = class { constructor(value) { this.__asset = [name, value]; } };
    }
    return {
        Output: { create: output, isInstance: isOutput }, output, secret, unsecret, all, concat, isSecret: o => o.__state.then(s => s.secret),
        interpolate: (literals, ...values) => concat(...literals.flatMap((l, i) => i < values.length ? [l, values[i]] : [l])),
        jsonStringify: value => output(value).apply(v => JSON.stringify(v)), jsonParse: text => output(text).apply(t => JSON.parse(t)),
        getStack: () => "stack", getProject: () => "project", getOrganization: () => "organization",
        getRootDirectory: () => "root_directory", requirePulumiVersion() {}, resourceName: r => r.__resource.name,
        resourceType: r => r.__resource.type, recover: (value, callback) => output_(output(value).__state.catch(
            error => resolve(callback(error)))),
        runtime: { getRootDirectory: () => request.folder }, Config, asset, Resource, CustomResource, ProviderResource,
        ComponentResource, StackReference, Stash, member, log: { info() {}, warn() {}, error() {}, debug() {} },
        ResourceHook: class { constructor(name) { this.hook = name; } }, ErrorHook: class { constructor(name) { this.hook = name; } },
    };
}

module.exports = { sdk, settled, Recorder };
