import type { ImportedName } from '../../syntax/imports.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { CallSite } from '../facts.ts';
import type { TextEdit } from '../plan.ts';
import { remainingUses } from '../replace/remainingUses.ts';
import type { Session } from '../session.ts';
import type { Unit } from '../unit.ts';
import type { TwinFacts } from './describeTwin.ts';
import { beside } from './twinExports.ts';
import { type NewForm, twinNameOf } from './twinName.ts';

/** Imports of twins: collected first, since only all uses together tell whether the old name stays. */
export class TwinImports {
	readonly #session: Session;
	readonly #requests = new Map<
		ImportedName,
		{ tree: SyntaxTree; unit: Unit; form: NewForm; sites: CallSite[]; keeps: boolean }
	>();

	constructor(session: Session) {
		this.#session = session;
	}

	/** @param site the call that leaves the old name; undefined when the old name stays in use beside the twin. */
	request(
		tree: SyntaxTree,
		old: ImportedName,
		{ unit, newForm: form }: TwinFacts,
		site: CallSite | undefined,
	): void {
		const request = this.#requests.get(old) ?? { tree, unit, form, sites: [], keeps: false };
		this.#requests.set(old, request);
		if (site === undefined) request.keeps = true;
		else request.sites.push(site);
	}

	/** Says that a copy goes on using the old name. */
	keep(old: ImportedName): void {
		const request = this.#requests.get(old);
		if (request !== undefined) request.keeps = true;
	}

	/** The local name of a requested twin. */
	localOf(old: ImportedName): string {
		const { form } = this.#requests.get(old)!;
		return this.#replaces(old) && old.local !== old.imported
			? old.local
			: twinNameOf(old.local, form);
	}

	/** One change for each import, with the range of the old name. */
	*edits(): Generator<{
		file: string;
		start: number;
		end: number;
		unit: Unit;
		old: ImportedName;
		edits: TextEdit[];
	}> {
		for (const [old, { tree, unit }] of this.#requests) {
			const { start, end } = old.node;
			yield {
				file: tree.path,
				start: start!,
				end: end!,
				unit,
				old,
				edits: [this.#edit(tree, old)],
			};
		}
	}

	#edit(tree: SyntaxTree, old: ImportedName): TextEdit {
		const { node } = old;
		const { form } = this.#requests.get(old)!;
		const name = twinNameOf(old.imported, form);
		if (this.#replaces(old)) {
			const key =
				node.type === 'ImportSpecifier'
					? node.imported
					: node.type === 'ObjectProperty'
						? node.key
						: node;
			return { start: key.start!, end: key.end!, text: name };
		}
		const local = twinNameOf(old.local, form);
		return beside(
			tree,
			node,
			local === name ? name : `${name}${old.isRequire ? ': ' : ' as '}${local}`,
		);
	}

	/** Whether nothing but the redirected calls uses the old name. */
	#replaces(old: ImportedName): boolean {
		const { tree, sites, keeps } = this.#requests.get(old)!;
		return !keeps && remainingUses(old, sites, tree, this.#session) === 0;
	}
}
