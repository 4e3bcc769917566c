// Outputs of mocked resources and functions, as in mocks.py.
"use strict";
const LENGTH = 3, DEPTH = 5;

function digest(text) {
    let value = 0x811C9DC5;
    for (const byte of Buffer.from(text)) value = Math.imul(value ^ byte, 0x01000193) >>> 0;
    return (value ^ value >>> 15) >>> 0;
}

class Secret { constructor(value) { this.value = value; } }

class Mocks {
    constructor(packages, keys, absent) {
        this.packages = packages;
        this.keys = [...keys].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
        this.absent = absent;
    }
    owner(token) { return this.packages[token.replace(/^pulumi:providers:/, "").split(":")[0]]; }
    identifier(token, name) { return String(10 + digest(`${token}|${name}|id`) % 90000); }
    resource(token, name) {
        if (token === "pulumi:pulumi:StackReference") {
            const outputs = Object.fromEntries(this.keys.map(k => [k, this.text(`${token}|${name}|outputs.${k}`)]));
            return { name, outputs, secretOutputNames: [] };
        }
        const p = this.owner(token);
        if (!p) return {};
        const spec = token.startsWith("pulumi:providers:") ? p.provider || {} : p.resources[token] || {};
        const properties = Object.fromEntries(Object.entries(spec.properties || {}).filter(([n]) => n !== "id" && n !== "urn"));
        const found = this.object(p, properties, spec.required || [], `${token}|${name}|`, DEPTH);
        return Object.fromEntries(Object.entries(found).map(([n, v]) => [n, properties[n].secret ? new Secret(v) : v]));
    }
    // The result of a function: an object, or one value under the name "".
    function(token) {
        const p = this.owner(token), spec = p && p.functions[token] || {}, outputs = spec.outputs || {};
        if (outputs.properties) return this.object(p, outputs.properties, outputs.required || [], `${token}||`, DEPTH);
        const kind = spec.outputs || spec.returnType;
        return kind ? { "": this.value(p, kind, `${token}||`, DEPTH) } : {};
    }
    object(p, properties, required, path, depth) {
        const found = {};
        for (const name of Object.keys(properties)) {
            if (this.absent && !required.includes(name)) continue;
            const value = this.value(p, properties[name], path + name, depth);
            if (value !== undefined) found[name] = value;
        }
        return found;
    }
    value(p, spec, path, depth) {
        if ("const" in spec) return spec.const;
        const reference = spec.$ref || "";
        if (reference) {
            const token = reference.startsWith("#/types/") ? reference.slice(8).replace(/%2F/g, "/") : "";
            const declared = p.types[token];
            if (!declared) {
                if (reference.endsWith("#/Json")) return "{}";
                return reference.endsWith("#/Any") || spec.type === "string" ? this.text(path) : undefined;
            }
            if (declared.enum) return declared.enum[digest(path) % declared.enum.length].value;
            if (depth <= 0) return undefined;
            return this.object(p, declared.properties || {}, declared.required || [], path + ".", depth - 1);
        }
        if (spec.oneOf) return this.value(p, spec.oneOf[0], path, depth);
        if (spec.type === "array") {
            if (depth <= 0) return [];
            return [0, 1, 2].slice(0, LENGTH).map(i => this.value(p, spec.items || {}, `${path}[${i}]`, depth - 1))
                .filter(v => v !== undefined);
        }
        if (spec.type === "object") {
            const values = spec.additionalProperties || { type: "string" }, found = {};
            for (const k of depth > 0 ? this.keys : []) {
                const value = this.value(p, values, `${path}.${k}`, depth - 1);
                if (value !== undefined) found[k] = value;
            }
            return found;
        }
        if (spec.type === "integer") return 2 + digest(path) % 2;
        if (spec.type === "number") return digest(path) % 90 + 0.5;
        if (spec.type === "boolean") return digest(path) % 2 === 0;
        return spec.type === "string" ? this.text(path) : undefined;
    }
    text(path) { return String(10 + digest(path) % 90000); }
}

module.exports = { Mocks, Secret };
