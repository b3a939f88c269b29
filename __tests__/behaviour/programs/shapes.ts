import { type ValueType, valueTypes } from './construct.ts';

/**
 * A way to write a function. In the texts `$f` and the like are names of its own, `%T` is the type of its
 * result, `%0` the simplest value of that type, `#body` its statements with a `return` at the end,
 * `#result` the expression returned, and `#key` the argument of a call.
 */
export interface Shape {
	readonly name: string;
	readonly declaration: string;
	readonly call: string;
	/** How to name it without calling it, where that is one expression. */
	readonly reference?: string;
	/** `this.total` is a number there. */
	readonly hasTotal?: boolean;
	/** Its call needs an `await`; and its body may await, when it is `async` itself. */
	readonly isAwaited?: boolean;
	/** Result types that it can have; all when absent. */
	readonly types?: readonly ValueType[];
}

const signature = '$f(key: string): %T';
const plain = { call: '$f(#key)', reference: '$f' };

/** The first is the simplest. */
export const shapes: readonly Shape[] = [
	{ name: 'declaration', declaration: `function ${signature} { #body }`, ...plain },
	{
		name: 'declaration without a type',
		declaration: 'function $f(key: string) { #body }',
		...plain,
	},
	{ name: 'arrow', declaration: 'const $f = (key: string): %T => #result;', ...plain },
	{ name: 'arrow with a block', declaration: 'const $f = (key: string) => { #body };', ...plain },
	{
		name: 'function expression',
		declaration: 'const $f = function (key: string): %T { #body };',
		...plain,
	},
	{
		name: 'method',
		declaration: `class $C { total = 1;\n${signature} { #body } }`,
		call: 'new $C().$f(#key)',
		hasTotal: true,
	},
	{
		name: 'method of a shared object',
		declaration: `class $C { private total = 1;\n${signature} { #body } }\nconst $o = new $C();`,
		call: '$o.$f(#key)',
		reference: '((key: string) => $o.$f(key))',
		hasTotal: true,
	},
	{
		name: 'static method',
		declaration: `class $C { static total = 1;\nstatic ${signature} { #body } }`,
		call: '$C.$f(#key)',
		hasTotal: true,
	},
	{
		name: 'private method',
		declaration: `class $C { total = 1;\n#p(key: string): %T { #body }\n${signature} { return this.#p(key); } }`,
		call: 'new $C().$f(#key)',
		hasTotal: true,
	},
	{
		name: 'field that holds a function',
		declaration: 'class $C { total = 1;\nreadonly $f = (key: string): %T => { #body }; }',
		call: 'new $C().$f(#key)',
		hasTotal: true,
	},
	{
		name: 'overloads',
		declaration:
			'function $f(key: string): %T;\nfunction $f(key: number): %T;\nfunction $f(given: string | number): %T { const key = String(given); #body }',
		call: '$f(#key)',
	},
	{
		name: 'overloaded method',
		declaration:
			'class $C {\n$f(key: string): %T;\n$f(key: number): %T;\n$f(given: string | number): %T { const key = String(given); #body }\n}',
		call: 'new $C().$f(#key)',
	},
	{
		name: 'method of an object',
		declaration: `const $o = { total: 1,\n${signature} { #body },\n};`,
		call: '$o.$f(#key)',
		hasTotal: true,
	},
	{
		name: 'property of an object',
		declaration: 'const $o = { $f: (key: string): %T => { #body } };',
		call: '$o.$f(#key)',
		reference: '$o.$f',
	},
	{
		name: 'closure with state',
		declaration:
			'let $n = 0;\nfunction $f(key: string): %T { const count = () => { $n += 1; #body };\nreturn count(); }',
		...plain,
	},
	{
		name: 'returned closure',
		declaration: 'function $f() { return (key: string): %T => { #body }; }',
		call: '$f()(#key)',
	},
	{
		name: 'override with super',
		declaration: `class $B { ${signature} { return %0; } }\nclass $C extends $B { override ${signature} { effect(super.$f(key)); #body } }\nfunction $p(key: string): $B { return key.length > 1 ? new $B() : new $C(); }`,
		call: '$p(#key).$f(#key)',
	},
	{
		name: 'overridden method',
		declaration: `class $B { ${signature} { #body } }\nclass $C extends $B { override ${signature} { effect('below'); return super.$f(key); } }\nclass $D extends $B { override ${signature} { return %0; } }\nconst $o: $B[] = [new $B(), new $C(), new $D()];`,
		call: '$o[key.length % 3]!.$f(#key)',
	},
	{
		name: 'abstract method',
		declaration: `abstract class $B { abstract ${signature};\n$t(key: string): %T { effect('template'); return this.$f(key); } }\nclass $C extends $B { ${signature} { #body } }\nclass $D extends $B { ${signature} { return %0; } }\nconst $o: $B = state.total > 1000 ? new $D() : new $C();`,
		call: '$o.$t(#key)',
	},
	{
		name: 'interface',
		declaration: `interface $I { ${signature}; }\nclass $C implements $I { ${signature} { #body } }\nconst $o: $I = { $f: () => %0 };\nconst $p = (key: string): $I => (key.length > 1 ? $o : new $C());`,
		call: '$p(#key).$f(#key)',
	},
	{
		name: 'interface that is fitted silently',
		declaration: `interface $I { ${signature}; }\nclass $C { ${signature} { #body } }\nfunction $p(subject: $I, key: string): %T { return subject.$f(key); }`,
		call: '$p(new $C(), #key)',
	},
	{
		name: 'injected object',
		declaration: `class $C { ${signature} { #body } }\nclass $D { constructor(private readonly source: $C) {}\n$u(key: string): %T { return this.source.$f(key); } }`,
		call: 'new $D(new $C()).$u(#key)',
	},
	{
		name: 'optional method',
		declaration: `const $o: { $f?(key: string): %T } = { ${signature} { #body } };`,
		call: '($o.$f?.(#key) ?? %0)',
	},
	{
		name: 'generic function',
		declaration: 'function $f<T>(key: string, extra: T): %T { effect(extra); #body }',
		call: '$f(#key, 1)',
	},
	{
		name: 'recursion',
		declaration:
			'function $f(key: string, depth = 1): %T { if (depth > 0) effect($f(key, depth - 1)); #body }',
		call: '$f(#key)',
	},
	{
		name: 'mutual recursion',
		declaration:
			'function $f(key: string, depth = 1): %T { if (depth > 0) return $g(key, depth - 1); #body }\nfunction $g(key: string, depth: number): %T { effect(depth); return $f(key, depth); }',
		call: '$f(#key)',
	},
	{
		name: 'function type',
		declaration: 'type $T = (key: string) => %T;\nconst $f: $T = (key) => { #body };',
		...plain,
	},
	{
		name: 'nested functions',
		declaration:
			'function $f(key: string): %T { function inner(): %T { #body }\nconst again = () => inner();\nreturn again(); }',
		...plain,
	},
	{
		name: 'module pattern',
		declaration:
			'const $o = (() => { function inner(key: string): %T { #body }\nreturn { $f: inner }; })();',
		call: '$o.$f(#key)',
	},
	{
		name: 'table of functions',
		declaration: 'function $f(key: string): %T { #body }\nconst $o = { run: $f, rest: $f };',
		call: '$o.run(#key)',
	},
	{
		name: 'table by key',
		declaration:
			'function $f(key: string): %T { #body }\nconst $o: Record<string, (key: string) => %T> = { a: $f, bb: () => %0 };',
		call: '($o[#key] ?? $f)(#key)',
	},
	{
		name: 'called by call and apply',
		declaration: 'function $f(this: void, key: string): %T { #body }',
		call: '(key.length > 1 ? $f.call(undefined, #key) : $f.apply(undefined, [#key]))',
	},
	{
		name: 'bound function',
		declaration: 'function $f(key: string): %T { #body }\nconst $g = $f.bind(undefined);',
		call: '$g(#key)',
	},
	{
		name: 'destructured method',
		declaration: `const $o = { ${signature} { #body } };\nconst { $f } = $o;`,
		...plain,
	},
	{
		name: 'alias',
		declaration: 'function $f(key: string): %T { #body }\nconst $g = $f;',
		call: '$g(#key)',
		reference: '$g',
	},
	{
		name: 'chosen function',
		declaration:
			'function $f(key: string): %T { #body }\nfunction $g(key: string): %T { effect(key);\nreturn %0; }\nconst $h = state.total > 1000 ? $g : $f;',
		call: '$h(#key)',
		reference: '$h',
	},
	{
		name: 'function assigned later',
		declaration: 'let $f: (key: string) => %T = () => %0;\n$f = (key) => { #body };',
		call: '$f(#key)',
	},
	{
		name: 'method that is bound',
		declaration: `class $C { total = 1;\nconstructor() { this.$f = this.$f.bind(this); }\n${signature} { #body } }`,
		call: 'new $C().$f(#key)',
		hasTotal: true,
	},
	{
		name: 'method picked by a key',
		declaration: `class $C { ${signature} { #body }\n$g(key: string): %T { effect(key);\nreturn %0; } }\nfunction $p(name: keyof $C, key: string): %T { return new $C()[name](key); }`,
		call: '$p(#key.length > 1 ? "$g" : "$f", #key)',
	},
	{
		name: 'function handed over with others',
		declaration:
			'function $f(key: string): %T { #body }\nfunction $p(source: { run: (key: string) => %T; limit: number }, key: string): %T { effect(source.limit);\nreturn source.run(key); }',
		call: '$p({ run: $f, limit: 2 }, #key)',
	},
	{
		name: 'callback with a result',
		declaration:
			'function $p(work: (key: string) => %T, key: string): %T { effect("before");\nconst result = work(key);\neffect("after");\nreturn result; }\nfunction $f(key: string): %T { return $p((key) => { #body }, key); }\neffect($p(() => %0, "other"));',
		...plain,
	},
	{
		name: 'factory',
		declaration: `class $C { private constructor(readonly key: string) {}\nstatic create(key: string): $C { return new $C(key); }\n$f(): %T { const key = this.key;\n#body } }`,
		call: '$C.create(#key).$f()',
	},
	{
		name: 'mixin',
		declaration: `const $M = <Base extends new (...values: any[]) => object>(base: Base) => class extends base { ${signature} { #body } };\nclass $C extends $M(Object) {}`,
		call: 'new $C().$f(#key)',
	},
	{
		name: 'memory',
		declaration:
			'const $m = new Map<string, %T>();\nfunction $f(key: string): %T { const known = $m.get(key);\nif (known !== undefined) return known;\nconst work = (): %T => { #body };\nconst fresh = work();\n$m.set(key, fresh);\nreturn fresh; }',
		call: '$f(#key)',
		types: ['number', 'string', 'boolean', 'numbers', 'item'],
	},
	{
		name: 'parameter default',
		declaration: 'function $f(key: string, size = readSync(key)): %T { effect(size); #body }',
		call: '$f(#key)',
	},
	{
		name: 'getter',
		declaration:
			'class $C { constructor(readonly key: string) {}\nget $f(): %T { const key = this.key; #body } }',
		call: 'new $C(#key).$f',
	},
	{
		name: 'constructor',
		declaration:
			'class $C { readonly value: %T;\nconstructor(key: string) { const work = (): %T => { #body };\nthis.value = work(); } }',
		call: 'new $C(#key).value',
	},
	{
		name: 'function that a constructor calls too',
		declaration:
			'function $f(key: string): %T { #body }\nclass $C { readonly value: %T = $f("field"); }',
		call: '(key.length > 1 ? $f(#key) : new $C().value)',
	},
	{
		name: 'toString',
		declaration:
			'class $C { constructor(readonly key: string) {}\ntoString(): %T { const key = this.key; #body } }',
		call: `\`\${new $C(#key)}\``,
		types: ['string'],
	},
	{
		name: 'namespace',
		declaration: 'namespace $N { export function $f(key: string): %T { #body } }',
		call: '$N.$f(#key)',
	},
	{
		name: 'async function',
		declaration: 'async function $f(key: string): Promise<%T> { #body }',
		call: '(await $f(#key))',
		isAwaited: true,
	},
	{
		name: 'function that returns a promise',
		declaration:
			'function $f(key: string): Promise<%T> { const work = (): %T => { #body };\nreturn Promise.resolve(work()); }',
		call: '(await $f(#key))',
		isAwaited: true,
	},
];

/** The ways to write a generator. */
export const generatorShapes: readonly Pick<Shape, 'name' | 'declaration' | 'call'>[] = [
	{
		name: 'generator',
		declaration: 'function* $g(key: string): Generator<number> { #body }',
		call: '$g(#key)',
	},
	{
		name: 'generator without a type',
		declaration: 'function* $g(key: string) { yield 1; #body }',
		call: '$g(#key)',
	},
	{
		name: 'generator method',
		declaration: 'class $C { *$g(key: string): Generator<number> { #body } }',
		call: 'new $C().$g(#key)',
	},
	{
		name: 'generator of an object',
		declaration: 'const $o = { *$g(key: string): Generator<number> { #body } };',
		call: '$o.$g(#key)',
	},
	{
		name: 'iterable',
		declaration:
			'class $C { constructor(readonly key: string) {}\n*[Symbol.iterator](): Generator<number> { const key = this.key;\n#body } }',
		call: 'new $C(#key)',
	},
	{
		name: 'generator that cleans up',
		declaration:
			"function* $g(key: string): Generator<number> { try { #body } finally { effect('cleaned'); } }",
		call: '$g(#key)',
	},
	{
		name: 'delegating generator',
		declaration:
			'function* $h(key: string): Generator<number> { #body }\nfunction* $g(key: string): Generator<number> { yield 0;\nyield* $h(key); }',
		call: '$g(#key)',
	},
];

export function shapesFor(type: ValueType): readonly Shape[] {
	return shapes.filter(({ types = valueTypes }) => types.includes(type));
}
