import type { Node } from '@babel/types';
import { ParseError } from '../../src/syntax/parse.ts';
import { SyntaxTree } from '../../src/syntax/tree.ts';
import type { Chance } from './chance.ts';
import { calls, markup, sloppy, statements, typedStatements } from './hazards.ts';
import { isBlank, isName, tokensOf } from './tokens.ts';

/** A way to change a text; may give the text itself where it finds nothing to change. */
type Mutation = (text: string, chance: Chance, tree: SyntaxTree | undefined) => string;

/** Changes that look at characters and tokens only, and often break the text. */
const tokenMutations: readonly Mutation[] = [
	atToken(
		() => true,
		() => '',
	),
	atToken(
		(token) => token === ';',
		() => '',
	),
	atToken(
		(token) => /^[([{\])},]$/.test(token),
		() => '',
	),
	atToken(
		() => true,
		(token) => `${token}${token}`,
	),
	atToken(
		() => true,
		(token) => `${token} ${token}`,
	),
	swapTokens,
	replaceToken,
];

/** Changes of what stands between the tokens. */
const layoutMutations: readonly Mutation[] = [
	between(() => '/* note */'),
	between(() => '/* one\n   two */'),
	between((chance) =>
		chance.pick(['\n', '\r\n', '\r', '\u2028', '\u2029', '\n\n\n', '\t', '\u00a0', '\u3000']),
	),
	between(() => '// note\n'),
	between(() => '\n// @ts-ignore\n'),
	between(() => '/** @type {number} */'),
	(text) => text.replace(/\r?\n/g, '\r\n'),
	(text, chance) => text.replace(/\r?\n/g, () => chance.pick(['\n', '\r\n'])),
	(text) => text.replace(/\r?\n/g, '\u2028'),
	(text, chance) => text.replace(/\r?\n/g, () => chance.pick(['\n', '\u2029', '\r'])),
	(text) => `\uFEFF${text}`,
	(text) => `#!/usr/bin/env node\n${text}`,
	(text) => `'use strict'\n${text}`,
	(text) => text.replace(/;\s*$/gm, ''),
	(text) => text.replace(/\n/g, '\n\n'),
	(text) => text.replace(/^[\t ]+/gm, ''),
	(text) => text.trimEnd(),
	(text) => `${text}\n\n\n`,
	(text) => `${text}// the end`,
	escapeName,
	renameEverywhere,
];

/** Changes of whole expressions, statements and functions. */
const treeMutations: readonly Mutation[] = [
	atExpression((text) => `(${text})`),
	atExpression((text) => `((${text}))`),
	atExpression((text) => `(/* note */ ${text} // note\n)`),
	atExpression((text) => `(0, ${text})`),
	atExpression((text) => `[${text}][0]`),
	atExpression((text) => `\`\${${text}}\``),
	atExpression((text) => `(() => ${text})()`),
	atExpression((text) => `(() => { return ${text} })()`),
	atExpression((text) => `(true ? ${text} : ${text})`),
	atExpression((text) => `(${text})?.a`),
	atExpression((text) => `(${text} as any)`),
	atExpression((text) => `(${text})!`),
	atExpression((text) => `({ a: ${text} }).a`),
	atExpression((text) => `[${text}].map((x) => x)`),
	atExpression((_, chance) => call(chance)),
	atExpression((_, chance) => call(chance)),
	atExpression((text, chance) => `(${text}, ${call(chance)})`),
	atExpression((text, chance) => `${call(chance)}.a(${text})`),
	atExpression((text) => `\n${text}\n`),
	atStatement((text) => `{ ${text} }`),
	atStatement((text, chance) => `l${chance.below(1000)}_: ${text}`),
	atStatement((text) => `if (true) { ${text} } else { ${text} }`),
	atStatement((text) => `if (true) ${text}`),
	atStatement((text) => `try { ${text} } finally { }`),
	atStatement((text) => `for (const one of [1]) { ${text} }`),
	atStatement((text) => `switch (1) { case 1: ${text} }`),
	atStatement((text) => `class Block_ { static { ${text} } }`),
	atStatement((text) => `(() => { ${text} })();`),
	atStatement((text) => `(async () => { ${text} })();`),
	atStatement((text) => `function wrapped_() { ${text} }\nwrapped_();`),
	atStatement((text) => `;[1].forEach((one) => { ${text} });`),
	atStatement((text) => `${text}\n${text}`),
	atStatement(() => ''),
	atStatement((text) => `/* before */ ${text} /* after */`),
	atStatement((text) => `// before\n${text} // after\n`),
	atFunction((text) => `async ${text}`),
	atFunction((text) => text.replace(/^function\b/, 'function*')),
	atFunction((text) =>
		text.replace(/^(async\s+)?function\b/, (whole) =>
			whole === 'function' ? 'async function' : 'function',
		),
	),
	graft,
	graft,
	swapStatements,
];

/**
 * A text changed in some ways. Most changes keep it a program: those that do not are thrown away, except
 * now and then.
 */
export function mutate(text: string, path: string, chance: Chance): string {
	let current = text;
	let tree = treeOf(text, path);
	const accept = (changed: string, isSpared = false): void => {
		if (changed === current) return;
		const changedTree = treeOf(changed, path);
		if (changedTree === undefined && !isSpared) return;
		current = changed;
		tree = changedTree;
	};
	for (let left = 1 + chance.below(4); left > 0; left -= 1) {
		accept(insertHazard(current, chance, path, tree));
	}
	for (let left = 1 + chance.below(5); left > 0; left -= 1) {
		const table = chance.pick([tokenMutations, layoutMutations, treeMutations, treeMutations]);
		const changed = chance.pick(table)(current, chance, tree);
		if (changed.length < 60_000) accept(changed, chance.oneIn(25));
	}
	return current;
}

/** The parsed text; undefined when it is not a program. */
export function treeOf(text: string, path: string): SyntaxTree | undefined {
	try {
		return new SyntaxTree(path, text);
	} catch (error) {
		if (error instanceof ParseError) return undefined;
		throw error;
	}
}

function call(chance: Chance): string {
	return chance.pick(calls);
}

function insertHazard(
	text: string,
	chance: Chance,
	path: string,
	tree: SyntaxTree | undefined,
): string {
	const tables: (readonly string[])[] = [statements, statements];
	if (/\.[cm]?tsx?$/.test(path)) tables.push(typedStatements);
	if (/(?:x|\.js)$/.test(path)) tables.push(markup);
	if (/\.c?js$/.test(path)) tables.push(sloppy);
	const own = chance.below(100_000);
	const statement = chance
		.pick(chance.pick(tables))
		.replace(/#(?![\w])/g, () => call(chance))
		.replace(/(?<=[\w\u0080-\uffff])_(?!\w)/g, `_${own}`);
	const places = tree === undefined ? [] : [...tree.walk()].filter(isStatement);
	if (places.length === 0) return `${text}\n${statement}\n`;
	const { start, end } = chance.pick(places);
	const at = chance.oneIn(2) ? start! : end!;
	return `${text.slice(0, at)}\n${statement}\n${text.slice(at)}`;
}

function atToken(fits: (token: string) => boolean, change: (token: string) => string): Mutation {
	return (text, chance) => {
		const tokens = tokensOf(text);
		const places = [...tokens.keys()].filter((i) => !isBlank(tokens[i]!) && fits(tokens[i]!));
		if (places.length === 0) return text;
		const at = chance.pick(places);
		return tokens.with(at, change(tokens[at]!)).join('');
	};
}

function swapTokens(text: string, chance: Chance): string {
	const tokens = tokensOf(text);
	const places = [...tokens.keys()].filter((i) => !isBlank(tokens[i]!));
	if (places.length < 2) return text;
	const at = chance.below(places.length - 1);
	const [one, other] = [places[at]!, places[at + 1]!];
	return tokens.with(one, tokens[other]!).with(other, tokens[one]!).join('');
}

function replaceToken(text: string, chance: Chance): string {
	const tokens = tokensOf(text);
	const places = [...tokens.keys()].filter((i) => !isBlank(tokens[i]!));
	if (places.length === 0) return text;
	return tokens.with(chance.pick(places), tokens[chance.pick(places)]!).join('');
}

function between(what: (chance: Chance) => string): Mutation {
	return (text, chance) => {
		const tokens = tokensOf(text);
		const at = chance.below(tokens.length + 1);
		return [...tokens.slice(0, at), what(chance), ...tokens.slice(at)].join('');
	};
}

/** Writes a letter of a name as an escape, which is the same name. */
function escapeName(text: string, chance: Chance): string {
	const tokens = tokensOf(text);
	const places = [...tokens.keys()].filter((i) => isName(tokens[i]!));
	if (places.length === 0) return text;
	const at = chance.pick(places);
	const token = tokens[at]!;
	const code = token.codePointAt(0)!.toString(16);
	const escaped = chance.oneIn(2) ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`;
	return tokens
		.with(at, escaped + token.slice(String.fromCodePoint(token.codePointAt(0)!).length))
		.join('');
}

/** Gives a name another one wherever it stands. */
function renameEverywhere(text: string, chance: Chance): string {
	const names = tokensOf(text).filter((token) => isName(token) && token.length > 2);
	if (names.length === 0) return text;
	const old = chance.pick(names);
	const name = chance.pick([
		'async',
		'of',
		'get',
		'set',
		'static',
		'type',
		'then',
		'$',
		'_',
		'constructor',
		'\u00e9',
		'\u{20000}',
		'Promise',
		'toString',
		'as',
		'satisfies',
		'from',
		'accessor',
		'using',
		'__proto__',
		'seed',
		'seedSync',
	]);
	return tokensOf(text)
		.map((token) => (token === old ? name : token))
		.join('');
}

const expressions = /Expression$|^(?:Identifier|Super|ThisExpression)$|Literal$/;
const declarations = /^(?:FunctionDeclaration|ClassDeclaration|VariableDeclaration)$/;

function isStatement({ type }: Node): boolean {
	return (/Statement$/.test(type) && type !== 'BlockStatement') || declarations.test(type);
}

function isFunction({ type }: Node): boolean {
	return /^(?:FunctionDeclaration|FunctionExpression|ArrowFunctionExpression|ObjectMethod|ClassMethod|ClassPrivateMethod)$/.test(
		type,
	);
}

type Change = (text: string, chance: Chance) => string;

function atNode(fits: (node: Node) => boolean, change: Change): Mutation {
	return (text, chance, tree) => {
		const places = tree === undefined ? [] : [...tree.walk()].filter(fits);
		if (places.length === 0) return text;
		const { start, end } = chance.pick(places);
		return text.slice(0, start!) + change(text.slice(start!, end!), chance) + text.slice(end!);
	};
}

function atExpression(change: Change): Mutation {
	return atNode(({ type }) => expressions.test(type), change);
}

function atStatement(change: Change): Mutation {
	return atNode(isStatement, change);
}

function atFunction(change: Change): Mutation {
	return atNode(isFunction, change);
}

/** Puts one part of a program in the place of another of its kind. */
function graft(text: string, chance: Chance, tree: SyntaxTree | undefined): string {
	const nodes = tree === undefined ? [] : [...tree.walk()];
	const kind = chance.oneIn(2) ? isStatement : ({ type }: Node) => expressions.test(type);
	const places = nodes.filter(kind);
	if (places.length < 2) return text;
	const [from, to] = [chance.pick(places), chance.pick(places)];
	return text.slice(0, to.start!) + text.slice(from.start!, from.end!) + text.slice(to.end!);
}

function swapStatements(text: string, chance: Chance, tree: SyntaxTree | undefined): string {
	const body = tree?.root.program.body ?? [];
	if (body.length < 2) return text;
	const at = chance.below(body.length - 1);
	const [one, other] = [body[at]!, body[at + 1]!];
	return (
		text.slice(0, one.start!) +
		text.slice(other.start!, other.end!) +
		text.slice(one.end!, other.start!) +
		text.slice(one.start!, one.end!) +
		text.slice(other.end!)
	);
}
