import type { CallExpression, Node, ObjectExpression, OptionalCallExpression } from '@babel/types';
import type { Product, ProductOption } from '../../rules/rule.ts';
import { importsOf } from '../../syntax/imports.ts';
import { referencesIn } from '../../syntax/names.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { unwrapInward } from '../../syntax/unwrapInward.ts';
import type { CallSite } from '../facts.ts';
import type { TextEdit } from '../plan.ts';
import type { Access } from '../replace/calleeAccess.ts';
import { isHiddenAt } from '../replace/chooseLocal.ts';
import { isOpen, optionOf } from '../replace/optionOf.ts';
import { initialValueOf } from '../seeds/initialValueOf.ts';
import type { Session } from '../session.ts';

/** How a call of a factory is written. */
interface Written {
	readonly site: CallSite;
	readonly access: Access;
	readonly tree: SyntaxTree;
}

/** What makes the asynchronous form do the same. */
interface Options {
	readonly edits: readonly TextEdit[];
	/** Exports of the module that the edits name. */
	readonly brings: readonly string[];
}

/** The options that a factory has to be given because its defaults are others; a sentence says why they cannot be told. */
export function draftOptions(
	call: CallExpression | OptionalCallExpression,
	{ options = [] }: Product,
	written: Written,
	session: Session,
): Options | string {
	if (options.length === 0) return { edits: [], brings: [] };
	const { tree, site } = written;
	const label = `\`${tree.text.slice(site.name.start, site.name.end)}\``;
	const [name, given, ...rest] = call.arguments;
	if (name === undefined || rest.length > 0 || name.type === 'SpreadElement')
		return `the arguments of ${label} cannot be told`;
	const object = given && unwrapInward(given);
	if (object !== undefined && (object.type !== 'ObjectExpression' || isOpen(object)))
		return `it cannot be told which of ${listed(options)} ${label} is given, whose defaults are others in the asynchronous form`;
	const brings: string[] = [];
	const edits: TextEdit[] = [];
	const added: string[] = [];
	for (const option of options) {
		const value = object && optionOf(object, option.name)?.value;
		const text = option.text && nameExports(option.text, name, written, session);
		if (value !== undefined && option.merges !== true) {
			if (isGiven(value, tree, session)) continue;
			return `it cannot be told whether ${label} is given \`${option.name}\`, whose default is another one in the asynchronous form`;
		}
		if (text === undefined)
			return `without \`${option.name}\`, the asynchronous form of ${label} goes by another default: give it one`;
		if (typeof text === 'string') return text;
		brings.push(...text.brings);
		if (value === undefined) added.push(`${option.name}: ${text.text}`);
		else edits.push(...mergeInto(value, text.text, tree));
	}
	return { edits: [...edits, ...addOptions(added, name, object, tree)], brings };
}

/** The text of an option, with the exports that it names as the file gets at them. */
function nameExports(
	pattern: string,
	name: Node,
	{ site, access, tree }: Written,
	session: Session,
): { readonly text: string; readonly brings: readonly string[] } | string | undefined {
	const [exported] = /\w+/.exec(pattern)!;
	if (pattern.includes('$name') && !isRepeatable(name))
		return `the first argument of \`${tree.text.slice(site.name.start, site.name.end)}\` is needed twice, and computed`;
	const given = tree.text.slice(name.start!, name.end!);
	const text = (local: string): string =>
		pattern.replace(exported, local).replace('$name', () => given);
	if (access.kind === 'rename' && site.object !== undefined) {
		const { start, end } = site.object;
		const has = (member: string): boolean =>
			session.oracle.memberOf(site.file, start, end, member) !== undefined;
		const called = tree.text.slice(site.name.start, site.name.end);
		if (has(called) && !has(exported)) return undefined;
		return { text: text(`${tree.text.slice(start, end)}.${exported}`), brings: [] };
	}
	if (access.kind !== 'import') return undefined;
	const { source, old } = access;
	const { oracle } = session;
	const lacksIt =
		oracle.resolvesModule(site.file, old.sourceOffset) &&
		oracle.exportedMember(site.file, old.sourceOffset, [exported]) === undefined;
	if (lacksIt) return undefined;
	const known = importsOf(tree).find(
		(each) => each.source === source && each.imported === exported && !each.isTypeOnly,
	);
	const local = known?.local ?? exported;
	const isFree = known !== undefined || referencesIn(tree.root, exported).length === 0;
	if (!isFree || isHiddenAt(tree, local, site)) return `\`${local}\` is another name in this file`;
	return { text: text(local), brings: known === undefined ? [exported] : [] };
}

/** Whether an expression may be written twice. */
function isRepeatable({ type }: Node): boolean {
	return type === 'StringLiteral' || type === 'Identifier';
}

/** Whether an option is set to something, and not to `undefined`. */
function isGiven(value: Node, tree: SyntaxTree, session: Session): boolean {
	const known =
		value.type === 'Identifier' ? (initialValueOf(value, tree, session) ?? value) : value;
	return /^(?:Array|Object|Function|ArrowFunction)Expression$/.test(unwrapInward(known).type);
}

/** `{ '.toml': load }` to `{ ...defaults, '.toml': load }` */
function mergeInto(value: Node, text: string, tree: SyntaxTree): TextEdit[] {
	const object = unwrapInward(value);
	const { start, end } = object;
	if (object.type !== 'ObjectExpression')
		return [
			{ start: start!, end: start!, text: `{ ...${text}, ...` },
			{ start: end!, end: end!, text: ' }' },
		];
	const [first] = object.properties;
	const at = first?.start ?? start! + 1;
	const isBlank = first === undefined && tree.text.slice(start! + 1, end! - 1).trim() === '';
	return [{ start: at, end: at, text: first ? `...${text}, ` : isBlank ? ` ...${text} ` : '' }];
}

function addOptions(
	added: readonly string[],
	name: Node,
	object: ObjectExpression | undefined,
	{ text }: SyntaxTree,
): TextEdit[] {
	if (added.length === 0) return [];
	const list = added.join(', ');
	if (object === undefined) return [{ start: name.end!, end: name.end!, text: `, { ${list} }` }];
	const last = object.properties.at(-1);
	const at = last?.end ?? object.start! + 1;
	// Each on a line of its own, as those that are there.
	const line = last && /\n[ \t]*$/.exec(text.slice(0, last.start!))?.[0];
	const before = line ? `,${line}` : ', ';
	return [
		{
			start: at,
			end: at,
			text: last ? `${before}${added.join(line ? `,${line}` : ', ')}` : ` ${list} `,
		},
	];
}

function listed(options: readonly ProductOption[]): string {
	return options.map(({ name }) => `\`${name}\``).join(' and ');
}
