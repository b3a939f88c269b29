import { declaredNames } from '../../syntax/declaredNames.ts';
import { type ImportedName, importOf } from '../../syntax/imports.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { CallSite } from '../facts.ts';
import type { Session } from '../session.ts';
import type { TwinFacts } from './describeTwin.ts';
import { twinNameOf } from './twinName.ts';
import type { TwinSource } from './twinSource.ts';

/** How a place in a file gets at a twin. */
export type Reach =
	/** The name of the function is replaced by this one. */
	| { readonly kind: 'rename'; readonly text: string }
	/** The same, and the twin has to be imported. */
	| { readonly kind: 'import'; readonly old: ImportedName }
	| { readonly kind: 'blocked'; readonly reason: string };

/**
 * How a call gets at the twin of the function it calls.
 *
 * @param copy the declaration that is copied with the call in it; undefined for a call that stays where it is.
 */
export function reachTwin(
	site: CallSite,
	twin: TwinFacts,
	session: Session,
	copy?: TwinSource,
): Reach {
	const tree = session.treeOf(site.file);
	if (tree === undefined || !session.isEditable(site.file))
		return blocked('a file that may not be changed calls it');
	if (site.callee === 'picked') return blocked('it is picked at run time');
	const written = tree.text.slice(site.name.start, site.name.end);
	const text = twinNameOf(written, twin.newForm);
	if (site.callee === 'binding') {
		if (copy?.hasSelfName && twin.sources.includes(copy)) return { kind: 'rename', text };
		return reachBinding(tree, written, twin, session);
	}
	const renamed: Reach = { kind: 'rename', text };
	if (twin.isMember) {
		if (written.replace(/^#/, '') !== twin.name) return blocked(`it is called as \`${written}\``);
		return meansOthers(site, twin, session)
			? blocked('it is called where another function may be meant')
			: renamed;
	}
	if (!isModule(tree, site)) return blocked('it is reached through an object');
	return twin.exported.has(written) ? renamed : blocked(`it is called as \`${written}\``);
}

/** Whether the object of a call may be one whose member has no twin. */
function meansOthers(site: CallSite, { unit }: TwinFacts, { oracle }: Session): boolean {
	if (unit.hidesOthers) return true;
	const own = new Set(
		[...unit.facts.values()].map(({ file, nameOffset }) => `${file}:${nameOffset}`),
	);
	if ([...unit.standIns].some((place) => !own.has(place))) return true;
	const [entity] = oracle.entitiesAt(site.file, [site.name.start]);
	return entity?.keys.some((key) => !unit.keys.has(key)) === true;
}

/** How a file refers to the twin by a name of its own. */
export function reachBinding(
	tree: SyntaxTree,
	local: string,
	twin: TwinFacts,
	{ oracle }: Session,
): Reach {
	const isOwn = twin.sources.some(({ file, isBinding }) => isBinding && file === tree.path);
	if (isOwn && local === twin.name) return { kind: 'rename', text: twin.twinName };
	const old = importOf(tree, local);
	if (old === undefined) return blocked(`\`${local}\` is taken out of its module or object`);
	const imported = oracle.entitiesAt(tree.path, [old.localOffset])[0];
	if (imported?.keys.some((key) => twin.unit.keys.has(key)) !== true)
		return blocked(`\`${local}\` is another name for it`);
	const isNamed = old.node.type === 'ImportSpecifier' || old.node.type === 'ObjectProperty';
	if (!isNamed || old.isTypeOnly || !twin.exported.has(old.imported))
		return blocked(`it is imported as \`${local}\``);
	const name = twinNameOf(local, twin.newForm);
	return declaredNames(tree.root).has(name)
		? blocked(`\`${name}\` is already a name in a file that calls it`)
		: { kind: 'import', old };
}

function blocked(reason: string): Reach {
	return { kind: 'blocked', reason };
}

/** Whether the object in `object.name()` is a whole module. */
function isModule(tree: SyntaxTree, { object }: CallSite): boolean {
	if (object === undefined) return false;
	const text = tree.text.slice(object.start, object.end);
	if (/^(?:module\.)?exports$|^require\s*\(/.test(text)) return true;
	const imported = importOf(tree, text);
	return imported !== undefined && (imported.imported === '*' || imported.imported === 'default');
}
