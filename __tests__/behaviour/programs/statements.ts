import { arrow, type Construct, construct, hole } from './construct.ts';

const number = hole('number');
const string = hole('string');
const boolean = hole('boolean');
const numbers = hole('numbers');
const item = hole('item');
const maybe = hole('maybe');
const nothing = hole('nothing');
const unknown = hole('unknown');
const key = hole('key');
const block = hole('block');
const inLoop = hole('block', {}, 'loop');
const visits = hole('block', { v: 'number' }, arrow());
const rare = { weight: 1 };

/** Statements. The first is the simplest. */
export const statements: readonly Construct[] = [
	construct('effect', 'effect(#0);', [number], { weight: 8 }),
	construct('effect of a string', 'effect(#0);', [string], { weight: 3 }),
	construct('effect of several', 'effect(#0, #1, #2);', [boolean, numbers, item], { weight: 2 }),
	construct('constant', 'const $v: number = #0;', [number], {
		weight: 4,
		declares: { v: 'number' },
	}),
	construct('inferred constant', 'const $v = #0;', [string], { declares: { v: 'string' } }),
	construct('list', 'const $v: number[] = #0;', [numbers], { declares: { v: 'numbers' } }),
	construct('item', 'const $v = #0;', [item], { declares: { v: 'item' } }),
	construct('found item', 'const $v: Item | undefined = #0;', [maybe], {
		declares: { v: 'maybe' },
	}),
	construct('flag', 'const $v = #0;', [boolean], { declares: { v: 'boolean' } }),
	construct('two constants', 'const $v: number = #0, $w: number = #1;', [number, number], {
		...rare,
		declares: { v: 'number', w: 'number' },
	}),
	construct('assigned variable', 'let $v: number = #0;\n$v += #1;\neffect($v);', [number, number], {
		declares: { v: 'number' },
	}),
	construct('destructured', 'const { size: $v, id: $w } = #0;', [item], {
		declares: { v: 'number', w: 'string' },
	}),
	construct('destructured with a default', 'const { size: $v = #0 } = #1;', [number, item], {
		declares: { v: 'number' },
	}),
	construct('element with a default', 'const [, , , $v = #0] = #1;', [number, numbers], {
		declares: { v: 'number' },
	}),
	construct('nested default', 'const { parent: { size: $v } = #0 } = #1;', [item, item], {
		...rare,
		declares: { v: 'number' },
	}),
	construct('save', 'saveSync(#0, #1);', [key, number], { weight: 6 }),
	construct('expression statement', '#0;', [nothing], { weight: 5 }),
	construct('effect of anything', 'effect(#0);', [unknown], { weight: 4 }),
	construct('dropped read', 'readSync(#0);', [key]),
	construct('voided read', 'void readSync(#0);', [key], rare),
	construct('call of a function', '@reference(#0);', [key], { weight: 2 }),
	construct('state', 'state.total += #0;', [number]),
	construct('kept state', 'state.total = state.total * 2 + #0;', [number]),
	construct('member of a call', 'itemSync(#0).size = #1;', [key, number], rare),
	construct('compound member of a call', 'itemSync(#0).size += #1;', [key, number], rare),
	construct('deleted member', 'delete itemSync(#0).parent;', [key], rare),
	construct('if', 'if (#0) { #1 }', [boolean, block], { weight: 4 }),
	construct('if without braces', 'if (#0) saveSync(#1, 1);', [boolean, key], rare),
	construct('if else', 'if (#0) { #1 } else { #2 }', [boolean, block, block]),
	construct('block', '{ #0 }', [block], rare),
	construct(
		'for of',
		'for (const $v of #0) { #1 }',
		[numbers, hole('block', { v: 'number' }, 'loop')],
		{
			weight: 4,
		},
	),
	construct('for', 'for (let $v = 0; $v < 2 && #0; $v += 1) { #1 }', [
		hole('boolean', { v: 'number' }),
		hole('block', { v: 'number' }, 'loop'),
	]),
	construct('for in', 'for (const $v in #0) { effect($v); #1 }', [item, inLoop], rare),
	construct('while', 'let $n = 0;\nwhile ($n++ < 2 && #0) { #1 }', [boolean, inLoop]),
	construct('do while', 'let $n = 0;\ndo { #1 } while ($n++ < 1 && #0);', [boolean, inLoop], rare),
	construct(
		'labelled loops',
		'$l: for (const $v of #0) {\nfor (const $w of [1, 2]) {\nif (#1) continue $l;\n#2\n}\n}',
		[
			numbers,
			hole('boolean', { v: 'number', w: 'number' }),
			hole('block', { v: 'number' }, 'loop'),
		],
		rare,
	),
	construct('continue', 'if (#0) continue;', [boolean], { only: 'in loop' }),
	construct('break', 'if (#0) break;', [boolean], { only: 'in loop' }),
	construct(
		'switch',
		'switch (#0) {\ncase 1:\n#1\nbreak;\ncase #2: {\n#3\n}\ndefault:\neffect("default");\n}',
		[number, hole('block'), number, block],
	),
	construct('early return', 'if (#0) return #1;', [boolean, number], { weight: 3 }),
	construct('throw', 'if (#0) throw new RangeError(#1);', [boolean, string], { weight: 3 }),
	construct('throw of a value', 'if (#0) throw #1;', [boolean, string], rare),
	construct('try', 'try { #0 } catch ($e) { effect($e); #1 }', [block, block], { weight: 4 }),
	construct('try without a binding', 'try { #0 } catch { #1 }', [block, block]),
	construct('try finally', 'try { #0 } finally { #1 }', [block, block]),
	construct('rethrow', 'try { #0 } catch ($e) { effect("seen", $e); throw $e; }', [block]),
	construct('return in try', 'try { #0 return #1; } catch ($e) { effect($e); } finally { #2 }', [
		block,
		number,
		block,
	]),
	construct(
		'return in finally',
		'try { #0 } finally { if (#1) return #2; }',
		[block, boolean, number],
		{
			weight: 1,
		},
	),
	construct('for each', '#0.forEach(($v) => { #1 });', [numbers, visits], { weight: 4 }),
	construct('for each with an expression', '#0.forEach(($v) => saveSync(#1, $v));', [numbers, key]),
	construct('for each with an index', '#0.forEach(($v, $i) => { #1 });', [
		numbers,
		hole('block', { v: 'number', i: 'number' }, arrow()),
	]),
	construct('for each with a function', '#0.forEach(function ($v) { #1 });', [
		numbers,
		hole('block', { v: 'number' }, { function: 'function' }),
	]),
	construct('for each by reference', "['a', 'bb'].forEach(@reference);", [], rare),
	construct('dropped map', '#0.map(($v) => { #1 });', [numbers, visits], rare),
	construct('each through a helper', '@visited(#0, ($v) => { #1 });', [numbers, visits]),
	construct(
		'each through a method',
		'new @Visitor(#0).@visit(($v) => { #1 });',
		[numbers, visits],
		rare,
	),
	construct(
		'queued',
		'const $q = new @Queue();\n$q.@add(() => { #0 });\n$q.@flush();',
		[hole('block', {}, arrow())],
		rare,
	),
	construct('guarded by a helper', '@guarded(() => { #0 });', [hole('block', {}, arrow())]),
	construct(
		'local arrow',
		'const $f = (key: string): number => #0;',
		[hole('number', {}, arrow('number'))],
		{
			declares: { f: 'function' },
		},
	),
	construct(
		'local function',
		'function $f(key: string) {\n#0\nreturn #1;\n}',
		[
			hole('block', {}, { function: 'function', returns: 'number' }),
			hole('number', {}, { function: 'function' }),
		],
		{ declares: { f: 'function' } },
	),
	construct('yield', 'yield #0;', [number], { weight: 4, only: 'in generator' }),
	construct(
		'left loop over a generator',
		'for (const $v of @generator(#0)) { effect($v); break; }',
		[key],
	),
	construct('loop over a generator', 'for (const $v of @generator(#0)) { #1 }', [
		key,
		hole('block', { v: 'number' }, 'loop'),
	]),
	construct('destructured generator', 'const [$v = 4] = @generator(#0);', [key], {
		...rare,
		declares: { v: 'number' },
	}),
];
