/// The style sheet and the script of a site.
enum HTMLAssets {
    /// The style sheet. Its last rules show the chosen language alone, or say beside each spelling whose it is.
    static func style(_ spellings: HTMLSpellings) -> String {
        var text = base
        let letters = Array(spellings.letters)
        for letter in letters {
            // The attribute is set by the script before anything is shown; without it the buttons alone decide.
            let chosen = ["html[data-lang=\(letter)]", "html:not([data-lang]):has(#lang-\(letter):checked)"]
            text += chosen.map { "\($0) [data-l]:not([data-l*=\(letter)])" }.joined(separator: ",") + "{display:none}\n"
            text += chosen.map { "\($0) .fallback[data-l=\(letter)]" }.joined(separator: ",") + "{display:block}\n"
            text += chosen.map { "\($0) b[data-l]::after" }.joined(separator: ",") + "{content:none}\n"
        }
        for mask in 1..<(1 << min(letters.count, 8)) {
            let shown = letters.indices.filter { mask & (1 << $0) != 0 }
            let key = String(shown.map { letters[$0] })
            let titles = shown.map { spellings.columns[$0].title }.joined(separator: ", ")
            if shown.count < letters.count { text += "b[data-l=\(key)]::after{content:\"\(titles)\"}\n" }
        }
        return text
    }

    private static let base = """
        :root{color-scheme:light dark;--back:#fff;--text:#1b1f24;--soft:#57606a;--line:#d0d7de;--code:#f6f8fa;--link:#0550ae;\
        --key:#8a1f7a;--note:#59636e;--quote:#0a5c36;--number:#953800;--warn:#fff4d6;--warn-text:#6b4500;--mark:#ddf4ff;--mark-text:#0a3069}
        @media (prefers-color-scheme:dark){html:not([data-theme=light]){--back:#0d1117;--text:#e6edf3;--soft:#9da7b3;--line:#30363d;\
        --code:#161b22;--link:#79b8ff;--key:#ff9bd2;--note:#9da7b3;--quote:#8ddb8c;--number:#ffb77c;--warn:#3a2d05;--warn-text:#f5d998;\
        --mark:#12304d;--mark-text:#b6dcff}}
        html[data-theme=dark]{color-scheme:dark;--back:#0d1117;--text:#e6edf3;--soft:#9da7b3;--line:#30363d;--code:#161b22;--link:#79b8ff;\
        --key:#ff9bd2;--note:#9da7b3;--quote:#8ddb8c;--number:#ffb77c;--warn:#3a2d05;--warn-text:#f5d998;--mark:#12304d;--mark-text:#b6dcff}
        html[data-theme=light]{color-scheme:light}
        *{box-sizing:border-box}
        html{scroll-padding-top:5.5rem}
        body{margin:0;background:var(--back);color:var(--text);font:16px/1.55 system-ui,sans-serif;display:grid;\
        grid-template-columns:17rem minmax(0,1fr);grid-template-areas:"head head" "tree main" "tree foot"}
        a{color:var(--link);text-underline-offset:.15em}
        a:focus-visible,button:focus-visible,input:focus-visible,summary:focus-visible,pre:focus-visible,label:focus-within{\
        outline:2px solid var(--link);outline-offset:2px}
        .skip{position:absolute;left:-99rem}
        .skip:focus{left:1rem;top:.5rem;z-index:9;background:var(--back);padding:.5rem}
        header{grid-area:head;position:sticky;top:0;z-index:5;display:flex;flex-wrap:wrap;gap:.4rem 1rem;align-items:center;\
        padding:.5rem 1rem;background:var(--back);border-bottom:1px solid var(--line)}
        .home{font-weight:650;text-decoration:none;color:inherit}
        .search{flex:1 1 14rem;position:relative;max-width:30rem}
        .search:empty{display:none}
        .search input{width:100%;font:inherit;padding:.3rem .6rem;border:1px solid var(--soft);border-radius:6px;background:var(--back);\
        color:inherit}
        #results{position:absolute;left:0;right:0;top:100%;margin:.25rem 0 0;max-height:70vh;overflow:auto;background:var(--back);\
        border:1px solid var(--line);border-radius:6px;box-shadow:0 8px 24px #0004}
        #results a{display:block;padding:.35rem .6rem;text-decoration:none;color:inherit;overflow-wrap:anywhere}
        #results a[aria-selected=true],#results a:hover{background:var(--mark);color:var(--mark-text)}
        #results small{display:block;color:inherit;opacity:.9}
        fieldset.languages{border:0;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.15rem}
        fieldset.languages legend,.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
        fieldset.languages label{padding:.15rem .5rem;border:1px solid transparent;border-radius:6px;cursor:pointer;font-size:.9rem}
        fieldset.languages input{position:absolute;opacity:0}
        fieldset.languages label:has(:checked){background:var(--mark);color:var(--mark-text);border-color:currentColor;font-weight:600}
        button{font:inherit;font-size:.85rem;padding:.15rem .5rem;border:1px solid var(--line);border-radius:6px;background:var(--back);\
        color:var(--soft);cursor:pointer}
        nav.tree{grid-area:tree;position:sticky;top:3.4rem;align-self:start;max-height:calc(100vh - 3.4rem);overflow:auto;padding:1rem;\
        font-size:.9rem;border-right:1px solid var(--line)}
        nav.tree:empty{border:0}
        nav.tree ul{list-style:none;margin:0;padding:0 0 0 .6rem}
        nav.tree details{border:0;padding:0;margin:.1rem 0}
        nav.tree summary{cursor:pointer}
        nav.tree a{display:block;padding:.1rem .4rem;text-decoration:none;overflow-wrap:anywhere}
        nav.tree a[aria-current]{background:var(--mark);color:var(--mark-text);border-radius:4px;font-weight:600}
        main{grid-area:main;padding:1rem 2rem 3rem;max-width:64rem;min-width:0;overflow-wrap:anywhere}
        footer{grid-area:foot;padding:1rem 2rem;color:var(--soft);font-size:.85rem}
        nav.path ol{display:flex;flex-wrap:wrap;list-style:none;margin:0;padding:0;font-size:.9rem}
        nav.path li+li::before{content:"/";margin:0 .5rem;color:var(--soft)}
        h1{font-size:1.9rem;line-height:1.25;margin:.6rem 0}
        h1 b{font-weight:inherit;margin-right:.75rem}
        h2{margin:2.2rem 0 .6rem;padding-bottom:.25rem;border-bottom:1px solid var(--line)}
        .token,.uses,footer{color:var(--soft)}
        code{font:.88em ui-monospace,monospace}
        pre{margin:.6rem 0;padding:.8rem 1rem;overflow:auto;background:var(--code);border:1px solid var(--line);border-radius:8px;\
        font-size:.9rem;line-height:1.45;overflow-wrap:normal}
        pre b{color:var(--key);font-weight:inherit}pre i{color:var(--note)}pre u{color:var(--quote);text-decoration:none}
        pre s{color:var(--number);text-decoration:none}
        figure{margin:.6rem 0;position:relative}
        .code{position:relative}
        figcaption{color:var(--soft);font-size:.85rem}
        .copy{position:absolute;right:.4rem;margin-top:1rem;z-index:1}
        .fallback{display:none;margin:.2rem 0;color:var(--soft);font-size:.9rem}
        dl{margin:.6rem 0}
        main dt{margin-top:1rem;padding-top:.4rem;border-top:1px solid var(--line)}
        main dt:target,details:target>summary,h3:target{background:var(--mark);color:var(--mark-text)}
        dt>a{font:600 .95em ui-monospace,monospace;color:inherit;text-decoration:none}
        dt>a:hover{text-decoration:underline}
        dt code,p>code{color:inherit}
        dd{margin:.2rem 0 0 1.2rem}
        dd p{margin:.3rem 0}
        dt b,h1 b,code b{font-weight:inherit}
        b[data-l]::after{margin:0 .7em 0 .35em;font:.72rem system-ui,sans-serif;color:var(--soft)}
        dt:target b[data-l]::after{color:inherit}
        dt>em,li>em{font-style:normal;font-size:.78rem;padding:.05rem .4rem;border:1px solid var(--line);border-radius:99px;color:var(--soft);\
        white-space:nowrap}
        dt:target>em{color:inherit}
        em.deprecated,.warning{background:var(--warn);color:var(--warn-text)}
        .warning{padding:.5rem .8rem;border-radius:8px;margin:.6rem 0}
        .warning p{display:inline}.warning a{color:inherit}
        details{margin:.5rem 0;padding:.3rem .8rem;border:1px solid var(--line);border-radius:8px}
        summary{cursor:pointer;font-weight:600}
        ul.index{list-style:none;padding:0}
        ul.index li{padding:.35rem 0;border-bottom:1px solid var(--line)}
        ul.index span{color:var(--soft);font-size:.92rem;margin-left:.4rem}
        table{border-collapse:collapse;display:block;overflow:auto;max-width:100%}
        td,th{border:1px solid var(--line);padding:.3rem .6rem;text-align:left}
        @media (max-width:60rem){body{display:block}nav.tree{display:none}main{padding:1rem}header{position:static}html{scroll-padding-top:0}}
        @media print{header,nav.tree,.copy{display:none}body{display:block}}

        """
}
