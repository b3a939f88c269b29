import { relative } from 'node:path';
import type { CallExpression, Node, OptionalCallExpression } from '@babel/types';
import type { ReferenceIndex } from '../../resolve/referenceIndex.ts';
import { unwrapOutward } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { Block } from '../facts.ts';
import { Lines } from '../lines.ts';
import { declarersOf } from './declarersOf.ts';
import { type EventSources, eventNames } from './eventNames.ts';
import { isSentElsewhere } from './findFact.ts';
import type { ListenedEvent } from './listenedEvent.ts';

interface EmissionSources extends EventSources {
	readonly index: ReferenceIndex;
	readonly root: string;
}

/** A call of `emit` in the workspace. */
interface Emission {
	readonly file: string;
	readonly line: number;
	/** The packages that may declare this `emit`; undefined: it may be anybody's. */
	readonly packages: readonly string[] | undefined;
}

/**
 * The events that the workspace emits itself. `emit` calls the listeners one after the other and goes on
 * at once, so whoever emits may rely on what they have done.
 */
export class EmittedEvents {
	readonly #sources: EmissionSources;
	#emissions: Map<string, Emission[]> | undefined;

	constructor(sources: EmissionSources) {
		this.#sources = sources;
	}

	/** Why a listener has to do its work at once; undefined when the workspace does not emit its event. */
	blockOf({ file, start, end, packages, receiver }: ListenedEvent): Block | undefined {
		const tree = this.#sources.treeOf(file);
		const event = tree && nodeWith(tree, start, end);
		if (tree === undefined || event === undefined) return undefined;
		const emission = eventNames(tree, event, this.#sources)
			.flatMap((name) => this.#all().get(name) ?? [])
			.find((found) => found.packages?.some((name) => packages.includes(name)) ?? true);
		if (emission === undefined) return undefined;
		const place = `${relative(this.#sources.root, emission.file).replaceAll('\\', '/')}:${emission.line}`;
		const message = `the function is handed to \`${receiver}\`, and \`emit\` at ${place} goes on without waiting for it`;
		return { code: 'callback-returns-void', message };
	}

	#all(): ReadonlyMap<string, readonly Emission[]> {
		if (this.#emissions !== undefined) return this.#emissions;
		const emissions = new Map<string, Emission[]>();
		for (const { file, offset, entity } of this.#sources.index.named('emit')) {
			const tree = this.#sources.treeOf(file);
			const call = tree && callOf(tree, offset);
			const [event] = call?.arguments ?? [];
			if (tree === undefined || call === undefined || event === undefined) continue;
			const names = eventNames(tree, event, this.#sources);
			if (names.length === 0) continue;
			const declarers = declarersOf(tree, call.callee as Node, this.#sources.oracle);
			if (isSentElsewhere(declarers)) continue;
			const isOwn = entity?.keys.some((key) => this.#sources.oracle.isOwn(key)) ?? true;
			const packages = isOwn ? undefined : declarers.map((declarer) => declarer.package);
			for (const name of names) {
				const found = emissions.get(name) ?? [];
				emissions.set(name, found);
				found.push({ file, line: new Lines(tree.text).lineAt(call.start!), packages });
			}
		}
		this.#emissions = emissions;
		return emissions;
	}
}

/** `done.emit('complete')` around the name `emit`. */
function callOf(
	tree: SyntaxTree,
	offset: number,
): CallExpression | OptionalCallExpression | undefined {
	const name = tree.nameAt(offset);
	const member = name && parentOf(name);
	if (member?.type !== 'MemberExpression' && member?.type !== 'OptionalMemberExpression')
		return undefined;
	const callee = unwrapOutward(member);
	const call = parentOf(callee);
	const isCall = call?.type === 'CallExpression' || call?.type === 'OptionalCallExpression';
	return isCall && member.property === name && call.callee === callee ? call : undefined;
}

function nodeWith(tree: SyntaxTree, start: number, end: number): Node | undefined {
	for (const node of tree.walk()) if (node.start === start && node.end === end) return node;
	return undefined;
}
