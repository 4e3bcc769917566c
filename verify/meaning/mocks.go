package pulumi

import (
	"fmt"
	"sort"
	"strings"
)

// Outputs of mocked resources and functions, as in mocks.py.
type Mocks struct {
	Packages map[string]map[string]interface{}
	Keys     []string
	Absent   bool
}

type object = map[string]interface{}

func digest(text string) uint32 {
	value := uint32(0x811C9DC5)
	for i := 0; i < len(text); i++ {
		value = (value ^ uint32(text[i])) * 0x01000193
	}
	return value ^ value>>15
}

func within(o object, path ...string) object {
	for _, key := range path {
		o, _ = o[key].(object)
	}
	return o
}

func (m *Mocks) owner(token string) object {
	return m.Packages[strings.Split(strings.TrimPrefix(token, "pulumi:providers:"), ":")[0]]
}

func (m *Mocks) Identifier(token, name string) string {
	return fmt.Sprint(10 + digest(token+"|"+name+"|id")%90000)
}

func (m *Mocks) Resource(token, name string) object {
	if token == "pulumi:pulumi:StackReference" {
		outputs := object{}
		for _, k := range m.Keys {
			outputs[k] = m.text(token + "|" + name + "|outputs." + k)
		}
		return object{"name": name, "outputs": outputs, "secretOutputNames": []interface{}{}}
	}
	p := m.owner(token)
	if p == nil {
		return object{}
	}
	spec := within(p, "resources", token)
	if strings.HasPrefix(token, "pulumi:providers:") {
		spec = within(p, "provider")
	}
	properties := within(spec, "properties")
	found := m.object(p, properties, spec["required"], token+"|"+name+"|", 5)
	for n, v := range found {
		if n == "id" || n == "urn" {
			delete(found, n)
		} else if within(properties, n)["secret"] == true {
			found[n] = Secret{v}
		}
	}
	return found
}

func (m *Mocks) Function(token string) object {
	p := m.owner(token)
	spec := within(p, "functions", token)
	outputs := within(spec, "outputs")
	if properties, ok := outputs["properties"].(object); ok {
		return m.object(p, properties, outputs["required"], token+"||", 5)
	}
	kind := outputs
	if kind == nil {
		kind = within(spec, "returnType")
	}
	if kind == nil {
		return object{}
	}
	return object{"": m.value(p, kind, token+"||", 5)}
}

func (m *Mocks) object(p, properties object, required interface{}, path string, depth int) object {
	needed := map[interface{}]bool{}
	list, _ := required.([]interface{})
	for _, name := range list {
		needed[name] = true
	}
	found := object{}
	for name := range properties {
		if m.Absent && !needed[name] {
			continue
		}
		if v := m.value(p, within(properties, name), path+name, depth); v != nil {
			found[name] = v
		}
	}
	return found
}

func number(v interface{}) interface{} {
	if x, ok := v.(float64); ok && x == float64(int64(x)) {
		return int64(x)
	}
	return v
}

func (m *Mocks) value(p, spec object, path string, depth int) interface{} {
	if v, ok := spec["const"]; ok {
		return number(v)
	}
	if reference, _ := spec["$ref"].(string); reference != "" {
		token := ""
		if strings.HasPrefix(reference, "#/types/") {
			token = strings.ReplaceAll(reference[8:], "%2F", "/")
		}
		declared := within(p, "types", token)
		if declared == nil {
			if strings.HasSuffix(reference, "#/Json") {
				return "{}"
			}
			if strings.HasSuffix(reference, "#/Any") || spec["type"] == "string" {
				return m.text(path)
			}
			return nil
		}
		if enum, ok := declared["enum"].([]interface{}); ok {
			return number(enum[int(digest(path))%len(enum)].(object)["value"])
		}
		if depth <= 0 {
			return nil
		}
		return m.object(p, within(declared, "properties"), declared["required"], path+".", depth-1)
	}
	if choices, ok := spec["oneOf"].([]interface{}); ok {
		return m.value(p, choices[0].(object), path, depth)
	}
	switch spec["type"] {
	case "array":
		list := []interface{}{}
		for i := 0; i < 3 && depth > 0; i++ {
			if v := m.value(p, within(spec, "items"), fmt.Sprintf("%s[%d]", path, i), depth-1); v != nil {
				list = append(list, v)
			}
		}
		return list
	case "object":
		values := within(spec, "additionalProperties")
		if values == nil {
			values = object{"type": "string"}
		}
		found := object{}
		for _, k := range m.Keys {
			if depth > 0 {
				if v := m.value(p, values, path+"."+k, depth-1); v != nil {
					found[k] = v
				}
			}
		}
		return found
	case "integer":
		return int64(2 + digest(path)%2)
	case "number":
		return float64(digest(path)%90) + 0.5
	case "boolean":
		return digest(path)%2 == 0
	case "string":
		return m.text(path)
	}
	return nil
}

func (m *Mocks) text(path string) string { return fmt.Sprint(10 + digest(path)%90000) }

func Sorted(keys []string) []string {
	sort.Strings(keys)
	return keys
}
