// Checks Go programs against packages of the GOPATH: reads one JSON object a line, {"id", "code"}, prints one a line,
// {"id", "findings": [{"kind", "line", "message"}]}. Everything happens in one process, so that each imported package is
// type-checked once.
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

type finding struct {
	Kind    string `json:"kind"`
	Line    int    `json:"line"`
	Message string `json:"message"`
}

type answer struct {
	ID       int       `json:"id"`
	Findings []finding `json:"findings"`
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

func check(p program, files *token.FileSet, imports types.Importer) answer {
	found := answer{ID: p.ID, Findings: []finding{}}
	file, err := parser.ParseFile(files, "main.go", p.Code, parser.SkipObjectResolution)
	if err != nil {
		found.Findings = append(found.Findings, finding{"error", 0, err.Error()})
		return found
	}
	note := func(err error) {
		if typed, ok := err.(types.Error); ok {
			found.Findings = append(found.Findings, finding{kind(typed.Msg), files.Position(typed.Pos).Line, typed.Msg})
		}
	}
	config := types.Config{Importer: imports, Error: note}
	info := &types.Info{Types: map[ast.Expr]types.TypeAndValue{}, Uses: map[*ast.Ident]types.Object{}, Defs: map[*ast.Ident]types.Object{}}
	// What is wrong comes through `note`.
	_, _ = config.Check("main", files, []*ast.File{file}, info)
	checkOutputs(file, info, func(at ast.Node, message string) {
		found.Findings = append(found.Findings, finding{"error", files.Position(at.Pos()).Line, message})
	})
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
