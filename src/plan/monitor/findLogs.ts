import type { Node } from '@babel/types';
import type { Reference } from '../../resolve/referenceIndex.ts';
import { importsOf } from '../../syntax/imports.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { Change } from '../changes/proposeChanges.ts';
import type { RefusalCode } from '../plan.ts';
import { runtimeName } from '../runtime/runtimeImport.ts';
import { findSeeds } from '../seeds/findSeeds.ts';
import { ruleOption } from '../seeds/ruleOption.ts';
import type { RefusalDraft, Session } from '../session.ts';
import { matches, type Unit } from '../unit.ts';
import type { Found } from './findMonitors.ts';
import { helperUses } from './helperUses.ts';
import { type Call, callOfName, logCall } from './logCall.ts';
import { slowOptions, type Thresholds } from './monitorOptions.ts';
import { nameOfUnit } from './nameOfUnit.ts';

/** Finds the calls of functions that the rules name, and how each is logged. */
export function findLogs(
	rules: readonly string[],
	choice: Thresholds,
	session: Session,
	found: Found,
): void {
	for (const rule of rules) {
		const calls = findSeeds(ruleOption(rule, session), session).flatMap((unit) =>
			callsOf(unit, session).map(([tree, call]) => ({ tree, call, label: nameOfUnit(unit) })),
		);
		if (calls.length === 0) found.unmatched.add(rule);
		for (const { tree, call, label } of calls)
			found.note(log(tree, call, { label, rule }, choice, session));
	}
}

/** The calls of a function. */
function callsOf(unit: Unit, session: Session): [SyntaxTree, Call][] {
	const calls = new Map<Call, SyntaxTree>();
	for (const { file, offset, entity } of referencesOf(unit, session)) {
		const tree = session.treeOf(file);
		const call = tree && callOfName(tree, offset);
		if (!tree || !call) continue;
		if (matches(entity, unit) || isOfNamespace(file, call, unit, session)) calls.set(call, tree);
	}
	return [...calls].map(([call, tree]) => [tree, call]);
}

/** Every place that may mean a function, by whatever name a file has for it. */
export function referencesOf(unit: Unit, session: Session): Reference[] {
	const { index } = session;
	const named = [...unit.names.values()].flatMap(({ text, file }) =>
		file === undefined ? index.named(text) : index.namedIn(file, text),
	);
	const whole = unit.isDefault ? index.defaults() : [];
	return [...named, ...whole].flatMap((reference) => [
		reference,
		...renamed(reference.file, reference.offset, session),
	]);
}

/** Uses of a name that is imported as another one: `import { load as loadItem }`, `import load from`. */
function renamed(file: string, offset: number, { index, treeOf }: Session): readonly Reference[] {
	const tree = treeOf(file);
	const name = tree?.nameAt(offset);
	const imported =
		tree &&
		name &&
		importsOf(tree).find(
			({ node, local, localOffset, imported: exported }) =>
				(isWithin(name, node) || localOffset === offset) &&
				(local !== exported || localOffset !== offset),
		);
	return imported ? index.namedIn(file, imported.local) : [];
}

function isWithin(node: Node, outer: Node): boolean {
	return outer.start! <= node.start! && node.end! <= outer.end!;
}

/** A member of a module that the compiler cannot resolve. */
function isOfNamespace(file: string, { callee }: Call, unit: Unit, { oracle }: Session): boolean {
	const spaces = unit.namespaces.filter((space) => space.file === file);
	if (spaces.length === 0 || callee.type !== 'MemberExpression') return false;
	if (callee.object.type !== 'Identifier') return false;
	const [entity] = oracle.entitiesAt(file, [callee.object.start!]);
	return spaces.some(({ keys }) => entity?.keys.some((key) => keys.includes(key)));
}

function log(
	tree: SyntaxTree,
	call: Call,
	{ label, rule }: { readonly label: string; readonly rule: string },
	choice: Thresholds,
	session: Session,
): Change | RefusalDraft | undefined {
	const file = tree.path;
	const place = { file, start: call.start!, end: call.end! };
	const refuse = (code: RefusalCode, message: string) => ({ ...place, code, message, rule });
	const isLogged = helperUses(tree, 'logSlowOperation', session).some(
		(use) => use.form === 'call' && use.inner === call,
	);
	if (isLogged) return undefined;
	if (!session.isEditable(file))
		return refuse('not-editable', `\`${label}\` is called in a file that is not selected`);
	const local = runtimeName(tree, 'logSlowOperation', session);
	if (local === undefined)
		return refuse('replaced-import', 'the file has another `logSlowOperation`');
	const helper = `${local}('${nameOf(call, tree) ?? label}', ${slowOptions(choice)}, `;
	const done = logCall(tree, call, label, helper, session.oracle);
	if ('code' in done) return refuse(done.code, done.message);
	return {
		...place,
		kind: 'log-call',
		title: `log the call of \`${label}\` when it is slow`,
		edits: done.edits,
	};
}

/** What the log calls it: `store.load`, as it is written here, where that is short. */
function nameOf({ callee }: Call, { text }: SyntaxTree): string | undefined {
	const written = text.slice(callee.start!, callee.end!).replaceAll('?.', '.');
	return /^[\w$]+(?:\.[\w$]+)*$/.test(written) ? written.replace(/^this\./, '') : undefined;
}
