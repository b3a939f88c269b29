import { relative } from 'node:path';
import type { CallExpression, Node } from '@babel/types';
import type { Declaration } from '../../resolve/oracle.ts';
import { onlyReads } from '../../rules/onlyReads.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { calledName } from '../concurrency/calledName.ts';
import type { Effect } from '../concurrency/effect.ts';
import { keyOf, plainName } from '../functions/memberKey.ts';
import type { Session } from '../session.ts';

/** So many causes are named; the others are counted. */
const named = 3;

/** A call, and what it does besides giving its result. */
export interface EffectfulCall {
	readonly call: CallExpression;
	readonly effects: readonly Effect[];
}

/** The code of a refusal, and the end of its sentence. */
interface EffectReason {
	readonly code: 'effects-known' | 'effects-unknown';
	readonly reason: string;
}

/** Whether an effect is known and stands in the call itself, where everybody sees it: `await writeFile(path, text)`. */
export function isWritten({ isKnown, at }: Effect, call: Node, { path }: SyntaxTree): boolean {
	return (
		isKnown &&
		(at === undefined || (at.file === path && at.start >= call.start! && at.start < call.end!))
	);
}

/**
 * What calls do besides, or why nobody knows, and the rules for who knows it: "`ask` is called (src/remote.ts:5);
 * if you know that they have no effects, or none that concern others (--independent then): --pure ./src/remote.ts#ask".
 */
export function describeEffects(
	calls: readonly EffectfulCall[],
	tree: SyntaxTree,
	session: Session,
): EffectReason {
	const known = calls.filter(({ effects }) => effects.some(({ isKnown }) => isKnown));
	const isKnown = known.length > 0;
	const meant = isKnown ? known : calls;
	const causes = [
		...new Map(meant.flatMap(({ effects }) => effects).map((it) => [it.text, it])).values(),
	];
	const texts = causes.slice(0, named).map((effect) => `${effect.text}${placeOf(effect, session)}`);
	const others = causes.length - texts.length;
	const listed = others > 0 ? `${texts.join(', ')} and ${others} more` : texts.join(', ');
	// There is one for each cause, or for each function that is called in the end.
	const rules = rulesFor(
		causes,
		meant.map(({ call }) => call.callee),
		tree,
		session,
	);
	const options = rules.map((rule) => `${isKnown ? '--independent' : '--pure'} ${rule}`).join(' ');
	const hint = isKnown
		? `if you know that this concerns nobody else: ${options}`
		: `if you know that they have no effects, or none that concern others (--independent then): ${options}`;
	return {
		code: isKnown ? 'effects-known' : 'effects-unknown',
		reason: [
			isKnown ? listed : `what they do besides is not known: ${listed}`,
			...(rules.length === 0 ? [] : [hint]),
			...(session.options.isolated && !isKnown
				? ['`asyncshift run` looks into libraries and other files']
				: []),
		].join('; '),
	};
}

/** A rule for each cause; where one has none, for all functions that are called in the end. */
function rulesFor(
	causes: readonly Effect[],
	callees: readonly Node[],
	tree: SyntaxTree,
	session: Session,
): string[] {
	const forCauses = causes.map(({ callee }) => callee && ruleFor(callee, session));
	if (forCauses.every((rule) => rule !== undefined)) return [...new Set(forCauses)].sort();
	const forCallees = callees.map((callee) => {
		const name = calledName(callee);
		const [declaration, ...others] =
			name === undefined ? [] : session.oracle.declaredAt(tree.path, name.start!);
		if (declaration === undefined || others.length > 0 || isReading(declaration)) return undefined;
		return ruleFor(declaration, session);
	});
	return forCallees.every((rule) => rule !== undefined) ? [...new Set(forCallees)].sort() : [];
}

/** It is not the function that is unknown: a rule for it would say that of all its calls. */
function isReading({ library, owner, name }: Declaration): boolean {
	return (
		library !== undefined &&
		owner === undefined &&
		onlyReads({ module: library, exportPath: [name] })
	);
}

function placeOf({ at }: Effect, { root, texts }: Session): string {
	const text = at && texts.get(at.file);
	if (at === undefined || text === undefined) return '';
	const line = text.slice(0, at.start).split('\n').length;
	return ` (${relative(root, at.file)}:${line})`;
}

/** How a rule names a function: `got#get`, `./src/api.ts#load`, `./src/api.ts#Client.get`. */
function ruleFor(declaration: Declaration, { root, treeOf }: Session): string | undefined {
	const { library, owner, name, file, offset } = declaration;
	if (library !== undefined)
		return library === 'lib' || owner !== undefined || !/^[@\w][\w./@-]*$/.test(library)
			? undefined
			: `${library}#${name}`;
	const declared = treeOf(file)?.nameAt(offset);
	const path = declared && exportPathOf(declared);
	const ambient = declared && ambientModuleOf(declared);
	// `declare module './store'` adds to a module that is named from that file.
	if (path === undefined || ambient?.startsWith('.')) return undefined;
	return `${ambient ?? `./${relative(root, file)}`}#${path}`;
}

/** `legacy` of `declare module 'legacy' { … }`, which a name is declared in. */
function ambientModuleOf(name: Node): string | undefined {
	for (let up = parentOf(name); up !== undefined; up = parentOf(up)) {
		if (up.type === 'TSModuleDeclaration' && up.id.type === 'StringLiteral') return up.id.value;
	}
	return undefined;
}

function exportPathOf(name: Node): string | undefined {
	const holder = parentOf(name);
	if (holder === undefined) return undefined;
	if (holder.type === 'ClassMethod' && holder.key === name) {
		const owner = parentOf(parentOf(holder)!);
		const home = owner && 'id' in owner ? (owner.id as Node | null) : undefined;
		const path = home ? exportPathOf(home) : undefined;
		return path === undefined ? undefined : `${path}.${plainName(keyOf(holder)!)}`;
	}
	if (!('id' in holder) || holder.id !== name || name.type !== 'Identifier') return undefined;
	const statement = holder.type === 'VariableDeclarator' ? parentOf(holder)! : holder;
	return parentOf(statement)?.type === 'ExportNamedDeclaration' ? name.name : undefined;
}
