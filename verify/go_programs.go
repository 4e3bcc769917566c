// Checks Go programs against packages of the GOPATH: reads one JSON object a line, {"id", "code"}, prints one a line,
// {"id", "kind", "message"}. Everything happens in one process, so that each imported package is type-checked once.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"regexp"
)

type program struct {
	ID   int    `json:"id"`
	Code string `json:"code"`
}

type answer struct {
	ID      int    `json:"id"`
	Kind    string `json:"kind"`
	Message string `json:"message"`
}

// A name that nothing in the program declares: documentation programs are fragments. `undefined: pkg.Name` is an error.
var undeclared = regexp.MustCompile(`^undefined: \w+$`)

// The package's stub, or a schema for one, isn't there.
var absent = regexp.MustCompile(`^could not import `)

func kind(message string) string {
	switch {
	case absent.MatchString(message):
		return "package"
	case undeclared.MatchString(message):
		return "undeclared"
	default:
		return "error"
	}
}

var weight = map[string]int{"ok": 0, "undeclared": 1, "package": 2, "error": 3}

func check(p program, files *token.FileSet, imports types.Importer) answer {
	found := answer{ID: p.ID, Kind: "ok"}
	file, err := parser.ParseFile(files, "main.go", p.Code, parser.SkipObjectResolution)
	if err != nil {
		return answer{p.ID, "error", err.Error()}
	}
	note := func(err error) {
		typed, ok := err.(types.Error)
		if !ok {
			return
		}
		if k := kind(typed.Msg); weight[k] > weight[found.Kind] {
			found.Kind = k
			found.Message = fmt.Sprintf("%s (line %d)", typed.Msg, files.Position(typed.Pos).Line)
		}
	}
	config := types.Config{Importer: imports, Error: note}
	// What is wrong comes through `note`.
	_, _ = config.Check("main", files, []*ast.File{file}, nil)
	return found
}

func main() {
	files := token.NewFileSet()
	imports := importer.ForCompiler(files, "source", nil)
	in := bufio.NewScanner(os.Stdin)
	in.Buffer(nil, 1<<26)
	out := json.NewEncoder(os.Stdout)
	for in.Scan() {
		var p program
		if err := json.Unmarshal(in.Bytes(), &p); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		if err := out.Encode(check(p, files, imports)); err != nil {
			os.Exit(1)
		}
	}
}
