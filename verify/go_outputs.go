// Checks what go/types can't see: whether the functions that outputs are given fit the values that they hold. A function of another type
// compiles, and panics when the program runs.
package main

import (
	"fmt"
	"go/ast"
	"go/types"
	"strings"
)

// Values of the library's outputs that aren't named by the type they hold.
var held = map[string]types.Type{
	"String":  types.Typ[types.String],
	"Int":     types.Typ[types.Int],
	"Float64": types.Typ[types.Float64],
	"Bool":    types.Typ[types.Bool],
	"":        types.NewInterfaceType(nil, nil),
	"Any":     types.NewInterfaceType(nil, nil),
}

// The type of the value that an output holds; nil where the output's name doesn't tell.
func element(output types.Type) types.Type {
	named, ok := types.Unalias(output).(*types.Named)
	if !ok {
		return nil
	}
	name, ok := strings.CutSuffix(named.Obj().Name(), "Output")
	if !ok {
		return nil
	}
	return value(named.Obj().Pkg(), name)
}

// The type of the value that an output of this name, without its end, holds.
func value(in *types.Package, name string) types.Type {
	if in.Name() == "pulumi" && strings.HasSuffix(in.Path(), "/go/pulumi") {
		if known, ok := held[name]; ok {
			return known
		}
	} else if object, ok := in.Scope().Lookup(name).(*types.TypeName); ok {
		if _, isInterface := object.Type().Underlying().(*types.Interface); !isInterface && !isContainer(object.Type()) {
			return object.Type()
		}
	}
	if inner, ok := strings.CutSuffix(name, "Array"); ok {
		if of := value(in, inner); of != nil {
			return types.NewSlice(of)
		}
	}
	if inner, ok := strings.CutSuffix(name, "Map"); ok {
		if of := value(in, inner); of != nil {
			return types.NewMap(types.Typ[types.String], of)
		}
	}
	if inner, ok := strings.CutSuffix(name, "Ptr"); ok {
		if of := value(in, inner); of != nil {
			return types.NewPointer(of)
		}
	}
	if object, ok := in.Scope().Lookup(name).(*types.TypeName); ok {
		return object.Type()
	}
	return nil
}

// Whether it is a list or map of inputs, which are no values of outputs.
func isContainer(t types.Type) bool {
	switch t.Underlying().(type) {
	case *types.Slice, *types.Map:
		return true
	}
	return false
}

// Reports the functions and assertions of a program that don't fit the outputs they are given to.
func checkOutputs(file *ast.File, info *types.Info, report func(ast.Node, string)) {
	ast.Inspect(file, func(node ast.Node) bool {
		switch n := node.(type) {
		case *ast.CallExpr:
			checkApply(n, info, report)
		case *ast.TypeAssertExpr:
			checkAssertion(n, info, report)
		}
		return true
	})
}

// The output that a call of ApplyT works on, and the function that it is given.
func applied(call *ast.CallExpr, info *types.Info) (ast.Expr, *types.Signature) {
	selector, ok := call.Fun.(*ast.SelectorExpr)
	if !ok || len(call.Args) != 1 || selector.Sel.Name != "ApplyT" {
		return nil, nil
	}
	signature, _ := info.TypeOf(call.Args[0]).(*types.Signature)
	return selector.X, signature
}

func checkApply(call *ast.CallExpr, info *types.Info, report func(ast.Node, string)) {
	receiver, function := applied(call, info)
	if function == nil || function.Params().Len() != 1 {
		return
	}
	parameter := function.Params().At(0).Type()
	if all, ok := receiver.(*ast.CallExpr); ok && called(all) == "All" {
		checkArguments(all, call, info, report)
		return
	}
	of := element(info.TypeOf(receiver))
	if of != nil && !types.AssignableTo(of, parameter) {
		report(call, fmt.Sprintf("ApplyT gives a %s to a function of %s", of, parameter))
	}
}

// Compares what a function over several outputs asserts of its arguments with what the outputs hold.
func checkArguments(all *ast.CallExpr, call *ast.CallExpr, info *types.Info, report func(ast.Node, string)) {
	function, ok := call.Args[0].(*ast.FuncLit)
	if !ok {
		return
	}
	ast.Inspect(function.Body, func(node ast.Node) bool {
		assertion, ok := node.(*ast.TypeAssertExpr)
		if !ok {
			return true
		}
		index, ok := assertion.X.(*ast.IndexExpr)
		if !ok {
			return true
		}
		if list, ok := index.X.(*ast.Ident); !ok || list.Name != "_args" {
			return true
		}
		position := info.Types[index.Index].Value
		if position == nil {
			return true
		}
		number := 0
		fmt.Sscan(position.String(), &number)
		if number >= len(all.Args) {
			report(assertion, "there is no such argument")
			return true
		}
		of, wanted := element(info.TypeOf(all.Args[number])), info.TypeOf(assertion.Type)
		if of == nil || wanted == nil {
			return true
		}
		if _, isAny := of.Underlying().(*types.Interface); !isAny && !types.Identical(of, wanted) {
			report(assertion, fmt.Sprintf("an argument of All is a %s, not a %s", of, wanted))
		}
		return true
	})
}

func called(call *ast.CallExpr) string {
	if selector, ok := call.Fun.(*ast.SelectorExpr); ok {
		return selector.Sel.Name
	}
	return ""
}

// What a value becomes that is made an output: the output of a function's result, or of a plain value.
func checkAssertion(assertion *ast.TypeAssertExpr, info *types.Info, report func(ast.Node, string)) {
	call, ok := assertion.X.(*ast.CallExpr)
	if !ok || assertion.Type == nil {
		return
	}
	var result types.Type
	if _, function := applied(call, info); function != nil && function.Results().Len() > 0 {
		result = function.Results().At(0).Type()
	} else if name := called(call); (name == "ToSecret" || name == "ToOutput" || name == "Unsecret") && len(call.Args) == 1 {
		result = info.TypeOf(call.Args[0])
	} else {
		return
	}
	wanted := info.TypeOf(assertion.Type)
	if result == nil || wanted == nil || element(wanted) == nil {
		return
	}
	if element(result) != nil {
		if !types.Identical(result, wanted) {
			report(assertion, fmt.Sprintf("a %s is asserted to be a %s", result, wanted))
		}
		return
	}
	of := element(wanted)
	if named, ok := result.(*types.Named); ok && named.Obj().Pkg() != nil && named.Obj().Pkg().Name() == "pulumi" {
		// An input of the library becomes an output of what it holds.
		if inner := value(named.Obj().Pkg(), named.Obj().Name()); inner != nil && types.Identical(inner, of) {
			return
		}
	}
	if !types.Identical(result, of) {
		report(assertion, fmt.Sprintf("an output of %s is asserted to be a %s", result, wanted))
	}
}
