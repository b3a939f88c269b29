import type { AssignmentExpression, Class, Node, ObjectExpression } from '@babel/types';
import { getOrAdd } from '../../getOrAdd.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { unwrapInward } from '../../syntax/unwrapInward.ts';
import { describeOwner } from '../functions/describeOwner.ts';
import { keyOf, nameOffsetOf, plainName } from '../functions/memberKey.ts';
import type { Session } from '../session.ts';

/** A name that is declared somewhere, and holds a function. */
export interface Slot {
	readonly tree: SyntaxTree;
	/** The name where it is declared. */
	readonly name: Node;
}

/** Something that is put into the place of a name. */
export type SlotWrite =
	/** `hook = value`, `task.hook = value` */
	| { readonly kind: 'assigned'; readonly tree: SyntaxTree; readonly value: Node }
	/** A member of a class or object that stands for a declared one, and may be written again itself. */
	| { readonly kind: 'member'; readonly slot: Slot; readonly isNominal: boolean };

interface Candidate {
	readonly write: SlotWrite;
	/** The declared names that it is put in the place of. */
	readonly places: ReadonlySet<string>;
	/** A class or object whose member nothing asks for: it may fit what it is not said to be. */
	readonly owner?: Class | ObjectExpression;
}

const known = new WeakMap<Session, Map<string, readonly Candidate[]>>();

/** What the workspace puts in the place of a name, besides what it is declared with. */
export function writesOf({ tree, name }: Slot, session: Session): readonly SlotWrite[] {
	const text = name.type === 'PrivateName' ? name.id.name : plainName(name);
	if (text === undefined) return [];
	const byName = getOrAdd(known, session, () => new Map<string, readonly Candidate[]>());
	const candidates = getOrAdd(byName, text, () => [...search(text, session)]);
	const place = placeOf(tree.path, nameOffsetOf(name));
	const isStatic = isOfClassItself(parentOf(name));
	return candidates.flatMap((candidate): SlotWrite[] => {
		const { write, places, owner } = candidate;
		if (write.kind === 'member' && write.slot.name === name) return [];
		if (places.has(place)) return [write];
		return owner !== undefined && !isStatic && mayStandIn(candidate, { tree, name }, session)
			? [write]
			: [];
	});
}

function* search(name: string, session: Session): Generator<Candidate> {
	for (const [file, offsets] of session.index.placesOf(name)) {
		const text = session.texts.get(file)!;
		for (const offset of offsets) {
			if (!mayBeWritten(text, offset, name.length)) continue;
			const tree = session.treeOf(file);
			const node = tree?.nameAt(offset);
			const found = tree && node && describe(tree, node, name, session);
			if (found !== undefined) yield found;
		}
	}
}

/** By its text alone: most places of a name are calls and reads. */
function mayBeWritten(text: string, offset: number, length: number): boolean {
	const behind = text.slice(offset + length, offset + length + 80);
	if (/^['"]?\]?\s*(?:\?\?|\|\||&&)?=(?![=>])/.test(behind)) return true;
	return (
		!/[.?]\s*$/.test(text.slice(Math.max(0, offset - 8), offset)) &&
		/^['"]?\s*[(<:=,}?!;\n]/.test(behind)
	);
}

function describe(
	tree: SyntaxTree,
	node: Node,
	name: string,
	session: Session,
): Candidate | undefined {
	const { oracle } = session;
	const around = parentOf(node);
	const isShort = around?.type === 'ObjectProperty' && around.shorthand;
	const named = around?.type === 'PrivateName' ? around : isShort ? around.key : node;
	const holder = parentOf(named);
	const assignment = assignmentTo(named, holder);
	if (assignment !== undefined) {
		const write = { kind: 'assigned', tree, value: assignment.right } as const;
		return { write, places: new Set(assignedPlaces(tree, named, name, session)) };
	}
	const body = holder && parentOf(holder);
	if (holder === undefined || keyOf(holder) !== named || ('computed' in holder && holder.computed))
		return undefined;
	const slot = { tree, name: named };
	if (body?.type === 'ObjectExpression') {
		const asked = oracle.contextualMember(tree.path, body.start!, body.end!, name);
		return {
			write: { kind: 'member', slot, isNominal: false },
			places: new Set((asked?.places ?? []).map(({ file, offset }) => placeOf(file, offset))),
			...(asked === undefined && { owner: body }),
		};
	}
	if (body?.type !== 'ClassBody' || named.type === 'PrivateName') return undefined;
	if (isOfClassItself(holder)) return undefined;
	const owner = parentOf(body) as Class;
	const heritage = describeOwner(holder)?.heritage ?? [];
	const places = heritage.flatMap(
		(item) => oracle.inheritedMember(tree.path, item, name, false)?.places ?? [],
	);
	return {
		write: { kind: 'member', slot, isNominal: true },
		places: new Set(places.map(({ file, offset }) => placeOf(file, offset))),
		...(places.length === 0 && { owner }),
	};
}

/** `name = value`, `object.name = value` */
function assignmentTo(name: Node, holder: Node | undefined): AssignmentExpression | undefined {
	const isProperty =
		holder?.type === 'MemberExpression' && holder.property === name && !holder.computed;
	const target = isProperty ? holder : name;
	const parent = parentOf(target);
	return parent?.type === 'AssignmentExpression' && parent.left === target ? parent : undefined;
}

/** What is declared of the name, also where an assertion takes the type: `(task as any).hook = …`. */
function assignedPlaces(
	{ path }: SyntaxTree,
	named: Node,
	name: string,
	{ oracle }: Session,
): readonly string[] {
	const declared = oracle.declaredAt(path, nameOffsetOf(named));
	const member = parentOf(named);
	if (declared.length > 0 || member?.type !== 'MemberExpression')
		return declared.map(({ file, offset }) => placeOf(file, offset));
	const { start, end } = unwrapInward(member.object);
	return oracle
		.membersAlong(path, start!, end!, [], name)
		.flatMap(({ places }) => places.map(({ file, offset }) => placeOf(file, offset)));
}

function isOfClassItself(member: Node | undefined): boolean {
	return member !== undefined && 'static' in member && member.static === true;
}

/** Whether an object may be given where another type is asked for. */
function mayStandIn({ write, owner }: Candidate, slot: Slot, session: Session): boolean {
	const member = parentOf(slot.name);
	const asked = member && describeOwner(member)?.range;
	if (write.kind !== 'member' || asked === undefined || owner === undefined) return false;
	if (owner.type === 'ObjectExpression') return hasNames(owner, parentOf(member!)!);
	const own = parentOf(write.slot.name);
	const range = own && describeOwner(own)?.range;
	return (
		range?.nameOffset !== undefined &&
		session.oracle.fits(write.slot.tree.path, range, slot.tree.path, asked)
	);
}

/** Whether an object has all that a type asks for, by name. */
function hasNames(object: ObjectExpression, body: Node): boolean {
	if (body.type !== 'TSInterfaceBody' && body.type !== 'TSTypeLiteral') return false;
	const own = new Set(object.properties.map(nameOfMember));
	const members = body.type === 'TSInterfaceBody' ? body.body : body.members;
	return members.every(
		(member) => ('optional' in member && member.optional) || own.has(nameOfMember(member)),
	);
}

function nameOfMember(member: Node): string | undefined {
	const key = keyOf(member);
	return key && plainName(key);
}

function placeOf(file: string, offset: number): string {
	return `${file}:${offset}`;
}
