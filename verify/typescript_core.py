"""Declarations of the core SDK for Node, and of what programs use of Node itself, so that tsc can check programs without npm."""

CORE = """
export class Resource { readonly urn: Output<string>; }
export interface ResourceOptions { [option: string]: any; dependsOn?: Input<Input<Resource>[]> | Input<Resource>;
  parent?: Resource; protect?: Input<boolean>;
  ignoreChanges?: string[]; provider?: ProviderResource; version?: string; deletedWith?: Resource; }
export interface CustomResourceOptions extends ResourceOptions { }
export interface ComponentResourceOptions extends ResourceOptions { }
export interface InvokeOutputOptions extends InvokeOptions { dependsOn?: Input<Input<Resource>[]> | Input<Resource>; }
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
