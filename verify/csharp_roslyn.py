"""Roslyn and a .NET runtime for it, both out of PyPI.

The newest runtime that PyPI has is .NET Core 3.1, its oldest Roslyn is built for .NET 7. What keeps the one from running on the
other is little. Many types lie in an assembly of another name, so Roslyn's references to the assemblies they moved to are
turned to a facade, which says where each of them is. A few types are new; the facade defines what Roslyn wants of them. And
hashes need an OpenSSL that today's systems don't have: the facade has hashes of its own, all alike, which does for the names of
files; the keys of assemblies, which are hashed too, are taken out of what programs are compiled against.
"""

import json
import pathlib

# Functions import what they need of .NET: it is there once the runtime is loaded.
PARTS = ["Microsoft.CodeAnalysis.dll", "Microsoft.CodeAnalysis.CSharp.dll"]
# The facade's name takes the place of the first of these in the heap of strings.
MOVED = ["System.Runtime", "System.Security.Cryptography"]
FACADE = "RoslynFacade"
# A method that is new, and the type of the facade that has it: a new attribute, to which there is a reference.
NEW_METHOD, NEW_METHOD_OF, HOST = "Update", "ImmutableInterlocked", "SupportedOSPlatformGuardAttribute"

# The bytes of signatures (ECMA-335, II.23.2).
VOID, BOOL, BYTE, INT, STRING, REFERENCE, VALUE, CLASS = 0x01, 0x02, 0x05, 0x08, 0x0E, 0x10, 0x11, 0x12
OF_TYPE, OF, OBJECT, ARRAY, PARAMETER = 0x13, 0x15, 0x1C, 0x1D, 0x1E
STATIC, FIELD, GENERIC, INSTANCE = 0x00, 0x06, 0x10, 0x20
# The instructions of the facade's methods (III).
LOAD_SELF, LOAD_FIRST, LOAD_SECOND, TRUE, POP, RETURN = 0x02, 0x03, 0x04, 0x17, 0x26, 0x2A
CALL, CALL_VIRTUAL, NEW, NEW_ARRAY, LOAD_FIELD, STORE_FIELD, BOX, SHORT = 0x28, 0x6F, 0x73, 0x8D, 0x7B, 0x7D, 0x8C, 0x1F
LOAD_OBJECT, STORE_OBJECT = 0x71, 0x81


def start(place):
    """Loads the runtime into this process; .NET's names can be imported afterwards."""
    import dotnetcore2
    import pythonnet
    from clr_loader import get_coreclr

    place.mkdir(parents=True, exist_ok=True)
    options = {
        "tfm": "netcoreapp3.1",
        "framework": {"name": "Microsoft.NETCore.App", "version": "3.1.0"},
        "configProperties": {"System.Globalization.Invariant": True},
    }
    (place / "runtimeconfig.json").write_text(json.dumps({"runtimeOptions": options}))
    root = pathlib.Path(dotnetcore2.__file__).parent / "bin"
    pythonnet.load(get_coreclr(runtime_config=str(place / "runtimeconfig.json"), dotnet_root=str(root)))
    import clr

    for name in ("System.Collections.Immutable", "System.Reflection.Metadata"):
        clr.AddReference(name)


class Image:
    """An assembly's bytes, with its tables of metadata found."""

    def __init__(self, path):
        from System.IO import File
        from System.Reflection.Metadata import PEReaderExtensions
        from System.Reflection.PortableExecutable import PEReader

        self.data = bytearray(pathlib.Path(path).read_bytes())
        file = PEReader(File.OpenRead(str(path)))
        self.reader = PEReaderExtensions.GetMetadataReader(file) if file.HasMetadata else None
        self.start = file.PEHeaders.MetadataStartOffset

    def rows(self, table):
        """Where the rows of a table begin."""
        from System.Reflection.Metadata.Ecma335 import MetadataReaderExtensions as Reading

        first, size = Reading.GetTableMetadataOffset(self.reader, table), Reading.GetTableRowSize(self.reader, table)
        return [self.start + first + i * size for i in range(Reading.GetTableRowCount(self.reader, table))]

    def heap(self, index):
        """Where a heap begins, and how many bytes a place in it takes."""
        from System.Reflection.Metadata.Ecma335 import MetadataReaderExtensions as Reading

        width = 4 if Reading.GetHeapSize(self.reader, index) > 0xFFFF else 2
        return self.start + Reading.GetHeapMetadataOffset(self.reader, index), width

    def weaken(self):
        """Takes the keys from the assembly's own name and from those it refers to, so that names alone are compared."""
        from System.Reflection.Metadata.Ecma335 import HeapIndex, TableIndex

        _, width = self.heap(HeapIndex.Blob)
        for table, flags, key in ((TableIndex.Assembly, 12, 16), (TableIndex.AssemblyRef, 8, 12)):
            for row in self.rows(table):
                self.data[row + flags] &= 0xFE
                self.data[row + key : row + key + width] = bytes(width)

    def turn(self, names, other):
        """Turns the references to some assemblies to another, whose name replaces the first name; gives their types."""
        from System.Reflection.Metadata import AssemblyReferenceHandle, HandleKind
        from System.Reflection.Metadata.Ecma335 import HeapIndex, TableIndex

        strings, width = self.heap(HeapIndex.String)
        _, key = self.heap(HeapIndex.Blob)
        text = self.reader.GetString
        assemblies = [text(self.reader.GetAssemblyReference(h).Name) for h in self.reader.AssemblyReferences]
        rows = dict(zip(assemblies, self.rows(TableIndex.AssemblyRef)))
        name = slice(rows[names[0]] + 12 + key, rows[names[0]] + 12 + key + width)
        at = strings + int.from_bytes(self.data[name], "little")
        types = []
        for handle in self.reader.TypeReferences:
            kind = self.reader.GetTypeReference(handle)
            if kind.ResolutionScope.Kind == HandleKind.AssemblyReference:
                scope = AssemblyReferenceHandle.op_Explicit(kind.ResolutionScope)
                if text(self.reader.GetAssemblyReference(scope).Name) in names:
                    types.append((text(kind.Namespace), text(kind.Name)))
        for row in (rows[n] for n in names):
            self.data[row + 12 : row + 12 + key + width] = bytes(key) + self.data[name]
        self.data[at : at + len(names[0])] = other.encode().ljust(len(names[0]), b"\0")
        return types

    def turn_method(self, owner, name, host):
        """Turns what a type has of a method that takes a reference to a generic value to another type."""
        from System.Reflection.Metadata import HandleKind, TypeReferenceHandle
        from System.Reflection.Metadata.Ecma335 import TableIndex

        text, read = self.reader.GetString, self.reader.GetTypeReference
        hosts = [i for i, h in enumerate(self.reader.TypeReferences, 1) if text(read(h).Name) == host]
        for handle, row in zip(self.reader.MemberReferences, self.rows(TableIndex.MemberRef)):
            member = self.reader.GetMemberReference(handle)
            if text(member.Name) == name and member.Parent.Kind == HandleKind.TypeReference:
                takes = list(self.reader.GetBlobBytes(member.Signature))[4:6]
                if text(read(TypeReferenceHandle.op_Explicit(member.Parent)).Name) == owner and takes == [REFERENCE, OF]:
                    self.data[row : row + 4] = (hosts[0] << 3 | 1).to_bytes(4, "little")


class Facade:
    """An assembly that forwards types to where they are, and defines those that are nowhere."""

    def __init__(self, name):
        from System import Activator, Array, Byte, Guid, Version
        from System.Reflection import Assembly, AssemblyFlags, AssemblyHashAlgorithm, MethodAttributes, TypeAttributes
        from System.Reflection.Metadata import BlobBuilder, BlobHandle, EntityHandle, GuidHandle, StringHandle
        from System.Reflection.Metadata.Ecma335 import MetadataBuilder, MetadataTokens, TableIndex
        import clr

        self.tables, self.code, self.rows, self.tokens = MetadataBuilder(), BlobBuilder(), TableIndex, MetadataTokens
        self.text = self.tables.GetOrAddString
        self.bytes = lambda values: Array[Byte](list(values))
        self.no_text, self.no_blob, self.no_guid, self.nothing = (
            Activator.CreateInstance(clr.GetClrType(kind)) for kind in (StringHandle, BlobHandle, GuidHandle, EntityHandle)
        )
        self.load, self.flags, self.kinds = Assembly.Load, AssemblyFlags(0), TypeAttributes
        methods = MethodAttributes
        self.public = methods.Public | methods.HideBySig
        self.constructor = self.public | methods.SpecialName | methods.RTSpecialName
        self.static, self.virtual = self.public | methods.Static, self.public | methods.Virtual
        self.protected = methods.Family | methods.HideBySig | methods.Virtual
        self.assemblies, self.references = {}, {}
        module = self.tables.GetOrAddGuid(Guid.NewGuid())
        self.tables.AddModule(0, self.text(name + ".dll"), module, self.no_guid, self.no_guid)
        version, hashes = Version(1, 0, 0, 0), getattr(AssemblyHashAlgorithm, "None")
        self.tables.AddAssembly(self.text(name), version, self.no_text, self.no_blob, self.flags, hashes)
        self.define("", "<Module>", None, 0)

    def blob(self, *values):
        return self.tables.GetOrAddBlob(self.bytes(values))

    def last(self, table):
        """The token of what was added last to a table."""
        return int(table) << 24 | self.tables.GetRowCount(table)

    def entity(self, token):
        return self.tokens.EntityHandle(token)

    def assembly(self, name):
        """A reference to an assembly that is there."""
        if name.FullName not in self.assemblies:
            key = self.tables.GetOrAddBlob(name.GetPublicKeyToken())
            own = self.text(name.Name)
            self.tables.AddAssemblyReference(own, name.Version, self.no_text, key, self.flags, self.no_blob)
            self.assemblies[name.FullName] = self.entity(self.last(self.rows.AssemblyRef))
        return self.assemblies[name.FullName]

    def reference(self, namespace, name, where="System.Private.CoreLib"):
        """The token of a type that is there."""
        if (namespace, name) not in self.references:
            scope = self.assembly(self.load(where).GetName())
            self.tables.AddTypeReference(scope, self.text(namespace), self.text(name))
            self.references[namespace, name] = self.last(self.rows.TypeRef)
        return self.references[namespace, name]

    def member(self, kind, name, *signature):
        self.tables.AddMemberReference(self.entity(kind), self.text(name), self.blob(*signature))
        return self.last(self.rows.MemberRef)

    def define(self, namespace, name, base, flags):
        """A new type; what is defined next are its fields and methods."""
        field = self.tokens.FieldDefinitionHandle(self.tables.GetRowCount(self.rows.Field) + 1)
        method = self.tokens.MethodDefinitionHandle(self.tables.GetRowCount(self.rows.MethodDef) + 1)
        base = self.entity(base) if base else self.nothing
        self.tables.AddTypeDefinition(self.kinds(flags), self.text(namespace), self.text(name), base, field, method)
        return self.last(self.rows.TypeDef)

    def method(self, name, attributes, signature, *code):
        """A method; whole numbers above a byte in its code are tokens."""
        from System.Reflection import MethodImplAttributes

        body = b"".join(bytes([c]) if c < 0x100 else c.to_bytes(4, "little") for c in code)
        at = self.code.Count
        self.code.WriteBytes(self.bytes([len(body) << 2 | 2, *body]))
        parameters = self.tokens.ParameterHandle(1)
        how = MethodImplAttributes(0)
        self.tables.AddMethodDefinition(attributes, how, self.text(name), self.blob(*signature), at, parameters)
        return self.last(self.rows.MethodDef)

    def forward(self, kind, scope=None):
        """Says where a type is, and those in it."""
        namespace = self.no_text if scope else self.text(kind.Namespace)
        flags = self.kinds(0x2 if scope else 0x200001)
        scope = scope or self.assembly(kind.Assembly.GetName())
        self.tables.AddExportedType(flags, namespace, self.text(kind.Name), scope, 0)
        own = self.entity(self.last(self.rows.ExportedType))
        for inner in kind.GetNestedTypes():
            self.forward(inner, own)

    def interpolation(self, namespace, name):
        """What `$"…"` compiles to: a value that collects texts."""
        from System.Reflection import FieldAttributes

        builder = self.reference("System.Text", "StringBuilder")
        coded = [CLASS, (builder & 0xFFFFFF) << 2 | 1]
        new = self.member(builder, ".ctor", INSTANCE, 0, VOID)
        text = self.member(builder, "Append", INSTANCE, 1, *coded, STRING)
        other = self.member(builder, "Append", INSTANCE, 1, *coded, OBJECT)
        whole = self.member(self.reference("System", "Object"), "ToString", INSTANCE, 0, STRING)
        self.tables.AddTypeSpecification(self.blob(PARAMETER, 0))
        parameter = self.last(self.rows.TypeSpec)
        self.define(namespace, name, self.reference("System", "ValueType"), 0x109)
        self.tables.AddFieldDefinition(FieldAttributes.Private, self.text("text"), self.blob(FIELD, *coded))
        field = self.last(self.rows.Field)
        load, done = (LOAD_SELF, LOAD_FIELD, field), (POP, RETURN)
        begin = (LOAD_SELF, NEW, new, STORE_FIELD, field, RETURN)
        self.method(".ctor", self.constructor, (INSTANCE, 2, VOID, INT, INT), *begin)
        for append in ("AppendLiteral", "AppendFormatted"):
            self.method(append, self.public, (INSTANCE, 1, VOID, STRING), *load, LOAD_FIRST, CALL_VIRTUAL, text, *done)
        boxed = (*load, LOAD_FIRST, BOX, parameter, CALL_VIRTUAL, other, *done)
        signatures = [(INSTANCE | GENERIC, 1, 1, VOID, PARAMETER, 0), (INSTANCE | GENERIC, 1, 2, VOID, PARAMETER, 0, STRING)]
        generic = [self.method("AppendFormatted", self.public, signature, *boxed) for signature in signatures]
        self.method("ToStringAndClear", self.public, (INSTANCE, 0, STRING), *load, CALL_VIRTUAL, whole, RETURN)
        return generic

    def hash(self, namespace, name):
        """A hash that is always zero."""
        base = self.reference(namespace, "HashAlgorithm", "System.Security.Cryptography.Primitives")
        created = self.member(base, ".ctor", INSTANCE, 0, VOID)
        own = self.define(namespace, name, base, 0x1)
        new = self.method(".ctor", self.constructor, (INSTANCE, 0, VOID), LOAD_SELF, CALL, created, RETURN)
        self.method("Create", self.static, (STATIC, 0, CLASS, (own & 0xFFFFFF) << 2), NEW, new, RETURN)
        self.method("Initialize", self.virtual, (INSTANCE, 0, VOID), RETURN)
        self.method("HashCore", self.protected, (INSTANCE, 3, VOID, ARRAY, BYTE, INT, INT), RETURN)
        zeros = (SHORT, 32, NEW_ARRAY, self.reference("System", "Byte"), RETURN)
        self.method("HashFinal", self.protected, (INSTANCE, 0, ARRAY, BYTE), *zeros)

    def update(self, namespace, name):
        """`ImmutableInterlocked.Update` for arrays, without any locking."""
        array = self.reference("System.Collections.Immutable", "ImmutableArray`1", "System.Collections.Immutable")
        function = self.reference("System", "Func`3")
        arrays = [OF, VALUE, (array & 0xFFFFFF) << 2 | 1, 1, PARAMETER, 0]
        changes = [OF, CLASS, (function & 0xFFFFFF) << 2 | 1, 3, *arrays, PARAMETER, 1, *arrays]
        specifications = []
        for signature in (arrays, changes):
            self.tables.AddTypeSpecification(self.blob(*signature))
            specifications.append(self.last(self.rows.TypeSpec))
        own, change = specifications
        call = self.member(change, "Invoke", INSTANCE, 2, OF_TYPE, 2, OF_TYPE, 0, OF_TYPE, 1)
        self.define(namespace, name, self.reference("System", "Attribute"), 0x1)
        signature = [GENERIC, 2, 3, BOOL, REFERENCE, *arrays, *changes, PARAMETER, 1]
        code = [LOAD_SELF, LOAD_FIRST, LOAD_SELF, LOAD_OBJECT, own, LOAD_SECOND, CALL_VIRTUAL, call, STORE_OBJECT, own]
        method = self.method(NEW_METHOD, self.static, signature, *code, TRUE, RETURN)
        return [method, method]

    def fill(self, types):
        """Forwards types, or defines them: as attributes, which most of the new ones are, where nothing better is known."""
        from System.Reflection import GenericParameterAttributes

        generic = []
        homes = [self.load(n) for n in ("System.Private.CoreLib", "netstandard", "System.Runtime.CompilerServices.Unsafe")]
        for namespace, name in sorted(set(types)):
            there = next(filter(None, (home.GetType(f"{namespace}.{name}") for home in homes)), None)
            if name in ("SHA1", "SHA256"):
                self.hash(namespace, name)
            elif there is not None:
                self.forward(there)
            elif name == "DefaultInterpolatedStringHandler":
                generic += self.interpolation(namespace, name)
            elif name == HOST:
                generic += self.update(namespace, name)
            elif name.endswith("`1"):
                generic.append(self.define(namespace, name, None, 0xA1))
            else:
                self.define(namespace, name, self.reference("System", "Attribute"), 0x1)
        # This table is sorted by what its rows belong to: types, by an odd last bit, behind methods of the same number.
        generic.sort(key=lambda t: ((t & 0xFFFFFF) << 1) + (t >> 24 == 6))
        for i, token in enumerate(generic):
            place = generic[:i].count(token)
            self.tables.AddGenericParameter(self.entity(token), GenericParameterAttributes(0), self.text(f"T{place}"), place)

    def write(self, path):
        from System.Reflection.Metadata import BlobBuilder
        from System.Reflection.Metadata.Ecma335 import MetadataRootBuilder
        from System.Reflection.PortableExecutable import ManagedPEBuilder, PEHeaderBuilder

        image = BlobBuilder()
        ManagedPEBuilder(PEHeaderBuilder.CreateLibraryHeader(), MetadataRootBuilder(self.tables), self.code).Serialize(image)
        path.write_bytes(bytes(image.ToArray()))


def load(roslyn, place):
    """Loads Roslyn, whose parts lie in one folder and are fitted in another; gives the paths of the runtime's assemblies as
    programs refer to them."""
    start(place)
    import clr
    from System import Object
    from System.Reflection import Assembly

    fitted, references = place / "fitted", place / "references"
    fitted.mkdir(exist_ok=True)
    references.mkdir(exist_ok=True)
    types = []
    for part in PARTS:
        image = Image(roslyn / part)
        types += image.turn(MOVED, FACADE)
        image.turn_method(NEW_METHOD_OF, NEW_METHOD, HOST)
        (fitted / part).write_bytes(image.data)
    facade = Facade(FACADE)
    facade.fill(types)
    facade.write(fitted / f"{FACADE}.dll")
    for path in pathlib.Path(clr.GetClrType(Object).Assembly.Location).parent.glob("*.dll"):
        image = Image(path)
        if image.reader:
            image.weaken()
            (references / path.name).write_bytes(image.data)
    for part in [f"{FACADE}.dll", *PARTS]:
        Assembly.LoadFrom(str(fitted / part))
    return sorted(map(str, references.glob("*.dll")))
