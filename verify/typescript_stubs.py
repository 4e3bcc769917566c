"""Declarations (.d.ts) of packages, written from their schemas, so that tsc can check programs without npm."""

import pathlib
import re

CORE = """
export class Resource { readonly urn: Output<string>; }
export interface ResourceOptions { [option: string]: any; dependsOn?: Input<Input<Resource>[]> | Input<Resource>;
  parent?: Resource; protect?: Input<boolean>;
  ignoreChanges?: string[]; provider?: ProviderResource; version?: string; deletedWith?: Resource; }
export interface CustomResourceOptions extends ResourceOptions { }
export interface ComponentResourceOptions extends ResourceOptions { }
export interface InvokeOptions { [option: string]: any; parent?: Resource; provider?: ProviderResource; version?: string; }
export type ID = string;
export class CustomResource extends Resource { readonly id: Output<ID>; }
export class ProviderResource extends CustomResource { private readonly __provider: void; }
export class ComponentResource extends Resource {
  constructor(type: string, name: string, args?: any, opts?: ComponentResourceOptions);
  protected registerOutputs(outputs?: any): void;
}
export type Input<T> = T | Promise<T> | OutputInstance<T>;
export type Inputs = Record<string, Input<any>>;
export type Unwrap<T> = T extends Promise<infer U> ? UnwrapOnce<U> : T extends OutputInstance<infer U> ? UnwrapOnce<U>
  : UnwrapOnce<T>;
type UnwrapOnce<T> = T extends Promise<infer U> ? Deep<U> : T extends OutputInstance<infer U> ? Deep<U> : Deep<T>;
type Deep<T> = T extends string | number | boolean | null | undefined | Function | Resource | asset.Asset | asset.Archive ? T
  : T extends (infer E)[] ? Unwrap<E>[] : T extends object ? { [K in keyof T]: Unwrap<T[K]> } : T;
export interface OutputInstance<T> { apply<U>(func: (t: T) => Input<U>): Output<U>; get(): T; }
type Lifted<T> = T extends string ? { readonly length: Output<number> } : T extends number | boolean | null | undefined
  | Function | Resource ? {}
  : T extends (infer E)[] ? { readonly [index: number]: Output<E>; readonly length: Output<number> }
  : { readonly [K in keyof T]: T[K] extends OutputInstance<infer U> ? Output<U> : Output<T[K]> };
export type Output<T> = OutputInstance<T> & (0 extends (1 & T) ? any : Lifted<T>);
export function output<T>(value: Input<T>): Output<Unwrap<T>>;
export function secret<T>(value: Input<T>): Output<Unwrap<T>>;
export function unsecret<T>(value: Input<T>): Output<T>;
export function all<T extends readonly any[]>(values: readonly [...T]): Output<{ -readonly [K in keyof T]: Unwrap<T[K]> }>;
export function all<T extends Record<string, any>>(values: T): Output<{ [K in keyof T]: Unwrap<T[K]> }>;
export function interpolate(literals: TemplateStringsArray, ...values: Input<any>[]): Output<string>;
export function concat(...values: Input<any>[]): Output<string>;
export function jsonStringify(value: any): Output<string>;
export function jsonParse(text: Input<string>): Output<any>;
export function getStack(): string;
export function getProject(): string;
export function getOrganization(): string;
export namespace runtime { function getRootDirectory(): string; }
export namespace asset {
  class Asset { private readonly __asset: void; }
  class Archive { private readonly __archive: void; }
  class FileAsset extends Asset { constructor(path: string | Promise<string>); }
  class StringAsset extends Asset { constructor(text: string | Promise<string>); }
  class RemoteAsset extends Asset { constructor(uri: string | Promise<string>); }
  class FileArchive extends Archive { constructor(path: string | Promise<string>); }
  class RemoteArchive extends Archive { constructor(uri: string | Promise<string>); }
  class AssetArchive extends Archive { constructor(assets: Record<string, Asset | Archive> | Promise<Record<string, Asset
  | Archive>>); }
}
export class StackReference extends CustomResource {
  constructor(name: string, args?: { name?: Input<string> }, opts?: CustomResourceOptions);
  getOutput(name: Input<string>): Output<any>; requireOutput(name: Input<string>): Output<any>;
  readonly outputs: Output<Record<string, any>>; }
export class Config { constructor(name?: string);
  get(key: string): string | undefined; require(key: string): string; getNumber(key: string): number | undefined;
  requireNumber(key: string): number;
  getBoolean(key: string): boolean | undefined; requireBoolean(key: string): boolean;
  getObject<T>(key: string): T | undefined; requireObject<T>(key: string): T;
  getSecret(key: string): Output<string> | undefined; requireSecret(key: string): Output<string>;
  getSecretNumber(key: string): Output<number> | undefined;
  requireSecretNumber(key: string): Output<number>; getSecretBoolean(key: string): Output<boolean> | undefined;
  requireSecretBoolean(key: string): Output<boolean>;
  getSecretObject<T>(key: string): Output<T> | undefined; requireSecretObject<T>(key: string): Output<T>; }
"""

NODE = """
declare module "fs" { export function readFileSync(path: string, encoding?: string): string;
  export function readdirSync(path: string): string[]; }
declare module "crypto" { export function createHash(name: string): { update(data: any): { digest(form: string): string } }; }
declare module "mime" { export function getType(path: string): string; }
declare const process: { cwd(): string; env: Record<string, string | undefined> };
declare const Buffer: { from(data: any, form?: string): { toString(form?: string): string } };
declare const console: { log(...values: any[]): void };
"""

RESERVED = set(
    "abstract any as async await boolean break case catch class const constructor continue debugger declare default delete "
    "do else enum export extends false finally for from function get if implements import in instanceof interface let "
    "module new null number of package private protected public require return set static string super switch symbol this "
    "throw true try type typeof var void while with yield".split()
)
PRIMITIVES = {"string": "string", "integer": "number", "number": "number", "boolean": "boolean"}


def key(name):
    return name if re.fullmatch(r"[A-Za-z_$][\w$]*", name) else f'"{name}"'


class Writer:
    """Writes the declarations of one package as a module."""

    def __init__(self, package, everything):
        self.package = package
        self.everything = everything

    def type(self, spec, shape):
        """The type of a schema position; shape is "input", "plain" or "output"."""
        inner = self.bare(spec, shape)
        return f"pulumi.Input<{inner}>" if shape == "input" and not spec.get("plain") else inner

    def bare(self, spec, shape):
        if "$ref" in spec:
            reference = spec["$ref"]
            if reference == "pulumi.json#/Any":
                return "any"
            if reference == "pulumi.json#/Json":
                return "string"
            if reference == "pulumi.json#/Asset":
                return "pulumi.asset.Asset | pulumi.asset.Archive"
            if reference == "pulumi.json#/Archive":
                return "pulumi.asset.Archive"
            token = self.package.resolve(reference)
            if token in self.package.types:
                if self.package.is_enum(token):
                    return self.enum(token)
                return f"{self.space(token)}{shape}_{self.name(token)}"
            return "any"
        if "oneOf" in spec:
            return " | ".join(dict.fromkeys(self.type(s, shape) for s in spec["oneOf"]))
        kind = spec.get("type")
        if kind == "array":
            return f"({self.type(spec.get('items', {}), shape)})[]"
        if kind == "object":
            value = self.type(spec["additionalProperties"], shape) if "additionalProperties" in spec else "any"
            return f"{{ [key: string]: {value} }}"
        return PRIMITIVES.get(kind, "any")

    def name(self, token):
        member = re.sub(r"\W", "_", self.package.member(token))
        return member[:1].upper() + member[1:]

    def space(self, token):
        module = re.sub(r"\W", "_", self.package.module(token))
        return f"types.{module}." if module else "types."

    def enum(self, token):
        module = self.path(token)
        path = f"{module}." if module else ""
        return f"(root.{path}{self.name(token)} | {' | '.join(self.values(token)) or 'string'})"

    def values(self, token):
        return [
            repr(m["value"]).replace("'", '"') if isinstance(m["value"], str) else str(m["value"]).lower()
            for m in self.package.types[token]["enum"]
        ]

    def function_name(self, token):
        """A function's name; it is a binding of its module, so that no reserved word can be one."""
        name = self.name(token)
        name = name[:1].lower() + name[1:]
        return name + "_" if name in RESERVED else name

    def path(self, token):
        module = self.package.module(token)
        module = self.package.language("nodejs").get("moduleToPackage", {}).get(module, module)
        parts = [re.sub(r"\W", "_", part) for part in re.split(r"[/.]", module.lower())] if module else []
        return ".".join(part + ("_" if part in RESERVED else "") for part in parts)

    def object(self, name, properties, required, shape):
        lines = [f"interface {name} {{"]
        for property, spec in properties.items():
            # Outputs that aren't required may be undefined; inputs may be left out or undefined.
            mark = "" if property in required else "?"
            value = self.type(spec, shape)
            # An output may turn out to be of nothing where the input may be left out.
            if mark and value.startswith("pulumi.Input<"):
                value = f"pulumi.Input<{self.bare(spec, shape)} | undefined>"
            lines.append(f"  {key(property)}{mark}: {value};")
        return lines + ["}"]

    def resource(self, token, spec):
        member = self.name(token)
        inputs, required = spec.get("inputProperties", {}), spec.get("requiredInputs", [])
        args = self.object(f"{member}Args", inputs, required, "input")
        state = self.object(f"{member}State", spec.get("stateInputs", {}).get("properties", inputs), [], "input")
        base = "pulumi.ComponentResource" if spec.get("isComponent") else "pulumi.CustomResource"
        optional = "" if required else "?"
        lines = [
            f"class {member} extends {base} {{",
            f"  constructor(name: string, args{optional}: {member}Args, opts?: pulumi.CustomResourceOptions);",
            f"  static get(name: string, id: pulumi.Input<pulumi.ID>, state?: {member}State, "
            f"opts?: pulumi.CustomResourceOptions): {member};",
        ]
        for property, value in spec.get("properties", {}).items():
            if property in ("id", "urn"):
                continue
            union = "" if property in spec.get("required", []) else " | undefined"
            lines.append(f"  readonly {key(property)}: pulumi.Output<{self.type(value, 'output')}{union}>;")
        return args + state + lines + ["}"]

    def function(self, token, spec):
        member = self.function_name(token)
        title = member[:1].upper() + member[1:]
        inputs = spec.get("inputs") or {}
        properties, required = inputs.get("properties", {}), inputs.get("required", [])
        outputs = spec.get("outputs") or {}
        lines = []
        if outputs.get("properties") is not None:
            lines += self.object(f"{title}Result", outputs["properties"], outputs.get("required", []), "output")
            result = f"{title}Result"
        else:
            result = self.type(outputs or spec.get("returnType") or {}, "output")
        positional = spec.get("multiArgumentInputs")
        for name, shape, wrap in ((member, "plain", "Promise"), (f"{member}Output", "input", "pulumi.Output")):
            if positional:
                arguments = (
                    ", ".join(f"{p}{'' if p in required else '?'}: {self.type(properties[p], shape)}" for p in positional)
                    + ", "
                )
            elif properties:
                args = f"{title}{'Output' if shape == 'input' else ''}Args"
                lines += self.object(args, properties, required, shape)
                arguments = f"args{'' if required else '?'}: {args}, "
            else:
                arguments = ""
            lines.append(f"function {name}({arguments}opts?: pulumi.InvokeOptions): {wrap}<{result}>;")
        return lines

    def module(self):
        package = self.package
        spaces, types = {}, {}
        for token, spec in package.types.items():
            if package.is_enum(token):
                union = " | ".join(self.values(token)) or "string"
                members = " ".join(
                    f"readonly {enum_member(str(m.get('name') or m['value']), self.name(token))}: {v};"
                    for m, v in zip(spec["enum"], self.values(token))
                )
                spaces.setdefault(self.path(token), []).extend(
                    [f"const {self.name(token)}: {{ {members} }};", f"type {self.name(token)} = {union};"]
                )
                continue
            where = re.sub(r"\W", "_", package.module(token))
            for shape in ("input", "plain", "output"):
                types.setdefault(where, []).extend(
                    self.object(f"{shape}_{self.name(token)}", spec.get("properties", {}), spec.get("required", []), shape)
                )
        for token, spec in package.resources.items():
            spaces.setdefault(self.path(token), []).extend(self.resource(token, spec))
        for token, spec in package.functions.items():
            spaces.setdefault(self.path(token), []).extend(self.function(token, spec))
        provider = package.schema.get("provider", {})
        spaces.setdefault("", []).extend(
            self.object("ProviderArgs", provider.get("inputProperties", {}), provider.get("requiredInputs", []), "input")
            + [
                "class Provider extends pulumi.ProviderResource { "
                "constructor(name: string, args?: ProviderArgs, opts?: pulumi.ResourceOptions); }"
            ]
        )
        lines = ['import * as pulumi from "@pulumi/pulumi";', 'import * as root from ".";', "declare namespace types {"]
        for where, body in sorted(types.items()):
            lines += ([f"namespace {where} {{"] if where else []) + body + (["}"] if where else [])
        lines.append("}")
        for path, body in sorted(spaces.items()):
            body = ["export " + line if re.match(r"(class|interface|function|const|type) ", line) else line for line in body]
            lines += ([f"export namespace {path} {{"] if path else []) + body + (["}"] if path else [])
        return "\n".join(lines) + "\n"


SHORT = dict(zip("*0123456789", "Asterisk Zero One Two Three Four Five Six Seven Eight Nine".split()))


def enum_member(name, enumeration):
    """A TypeScript enum member's name: an identifier made of it, which the enum's name precedes where it starts with an underscore."""
    name = SHORT.get(name, name)
    name = re.sub("_+", "_", re.sub(r"[^A-Za-z0-9_$]", "_", name[:1].upper() + name[1:]))
    name = "_" + name if name[:1].isdigit() else name
    return enumeration + name if name.startswith("_") else name


def write(packages, folder):
    """Writes node_modules under a folder: the core and every package."""
    folder = pathlib.Path(folder)
    for name, text in [("@pulumi/pulumi", CORE)] + [
        (
            p.language("nodejs").get("packageName") or f"@{p.schema.get('namespace') or 'pulumi'}/{p.name}",
            Writer(p, packages).module(),
        )
        for p in packages.values()
    ]:
        place = folder / "node_modules" / name
        place.mkdir(parents=True, exist_ok=True)
        (place / "index.d.ts").write_text(text)
        (place / "package.json").write_text('{"name": "%s", "version": "1.0.0", "types": "index.d.ts"}\n' % name)
    (folder / "node.d.ts").write_text(NODE)
