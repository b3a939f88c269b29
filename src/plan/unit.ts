import type { DeclarationKey, DeclarationPlace, Entity } from '../resolve/oracle.ts';
import type { Rule } from '../rules/rule.ts';
import type {
	Block,
	CallSite,
	FunctionFacts,
	FunctionId,
	Hazard,
	Place,
	ReachableName,
} from './facts.ts';
import type { Mock } from './mocks/mock.ts';
import type { TextEdit } from './plan.ts';
import type { Asked, OwnEdits } from './use.ts';

/** How a rule's function is to be treated. */
export interface Seed {
	readonly rule: Rule;
	/**
	 * `fixed`: it returns a promise whatever we do (a library's function, an async function, a call that
	 * is replaced by its async twin), so each call stands for itself. `own`: a function of the
	 * repository that is still sync, made async only when every caller can follow. `undone`: it is async
	 * and may be made sync, so whoever gets hold of it matters as much as for one that becomes async.
	 */
	readonly mode: 'fixed' | 'own' | 'undone';
	/** Where the function that replaces it is declared, when that is in the workspace. */
	readonly replacementAt?: readonly { readonly file: string; readonly offset: number }[];
	/** What the function that replaces it gives, as far as that is known. */
	readonly replacementGives?: 'promise' | 'iterator' | undefined;
}

/** What a use of a function by its name asks of it when it becomes async. */
interface Additions {
	readonly hazards?: readonly Hazard[];
	readonly ownEdits?: OwnEdits;
}

/**
 * The smallest thing that can become async: a function together with everything that shares its
 * declaration (overloads, overridden and implemented members). Its members change together or not at all.
 */
export class Unit {
	readonly facts = new Map<FunctionId, FunctionFacts>();
	readonly keys = new Set<DeclarationKey>();
	readonly names = new Map<string, ReachableName>();
	/** Declarations of functions that give it, and how many calls lead from each to it. */
	readonly makers = new Map<DeclarationKey, number>();
	/** Some call of one of its makers shows what is done with it. */
	isGiven = false;
	/** Calls of this unit, by {@link siteId}. */
	readonly sites = new Map<string, CallSite>();
	/** Calls and values that go on with a synchronous form of it, by {@link siteId}. */
	readonly keptSites = new Map<string, CallSite>();
	/** Its synchronous body stays beside it: under a name that others do not get at, or as its twin. */
	keptBody: 'private' | 'twin' | 'named' | undefined;
	/** A cache stands in front of its body, which nobody else may call. */
	isCached = false;
	/** Ids of the calls whose enclosing functions have been looked at. */
	readonly followed = new Set<string>();
	/** Uses that keep it from becoming async. */
	readonly blocks: Block[] = [];
	/** What to warn of when it becomes async, about the places that it is handed to. */
	readonly hazards: Hazard[] = [];
	/** What those need of it that get it by a name: judged when all its functions and uses are known. */
	readonly asked: Asked[] = [];
	/** Somebody gets it who needs nothing that is in {@link asked}. */
	isHandedOn = false;
	readonly typeQueries = new Map<string, Place & { readonly edits: readonly TextEdit[] }>();
	/**
	 * Functions that have to become async with it though they are not called by it: a parameter that it
	 * is handed to. When one of them cannot, neither can this unit.
	 */
	readonly requires = new Set<FunctionId>();
	/** Functions of it that are no generators, and hand on the iterator that one gives them. */
	readonly handsOn = new Set<FunctionId>();
	/** Slots that it is given to by its name: each is a site that can have a twin instead. */
	readonly givenTo = new Set<FunctionId>();
	/** Some function is given to it that changes for its own reasons; others may stay synchronous. */
	isRequired = false;
	/** Functions are given to it that return a value where none is asked for: only `void` allows that. */
	keepsVoid = false;
	/** Parameters that functions are given to, by index: those of all its declarations belong together. */
	readonly parameters = new Map<number, FunctionId>();
	/** Files with a reference to it. */
	readonly files = new Set<string>();
	seed: Seed | undefined;
	/** Offsets of the names, or the functions, that a seed of the repository is declared by. */
	readonly seedDeclarations: { readonly file: string; readonly offset: number }[] = [];
	/** Reached as the default export or as a whole CommonJS module. */
	isDefault = false;
	/** Properties and fields that hold it, by name. */
	readonly storedAt = new Map<string, DeclarationPlace[]>();
	/**
	 * Members of other objects, as `file:offset`, that calls of this unit resolve to, where the compiler has
	 * made one type of several. They stay as they are.
	 */
	readonly standIns = new Set<string>();
	/** Its calls may be calls of others that the compiler says nothing of. */
	hidesOthers = false;
	/** Places where a test replaces it, by `file:start`. */
	readonly mocks = new Map<string, Mock>();
	/** Places where a test replaces a member of its name on an untyped value, by `file:start`. */
	readonly maybeMocks = new Map<string, Mock>();
	/** A member of the repository that overrides a seed with a replacement: the new name would miss it. */
	override: Place | undefined;
	/** What makes the object whose methods it stands for, and the call that does so. */
	factory: { readonly unit: Unit; readonly site: CallSite } | undefined;
	/** Its callers have to follow. */
	followsCallers = false;
	/** Calls identified by their import binding or by name, by site id. */
	readonly identifiedByBinding = new Set<string>();
	readonly identifiedByName = new Set<string>();
	/** Bindings of unresolved modules through which a seed is reached as a member. */
	readonly namespaces: { readonly file: string; readonly keys: readonly DeclarationKey[] }[] = [];

	get label(): string {
		return (
			this.facts.values().next().value?.label ?? this.seed?.rule.exportPath.join('.') ?? 'function'
		);
	}

	/** Whether it returns a promise already, whatever this migration does: see {@link Seed}. */
	get isFixed(): boolean {
		if (this.seed === undefined) return false;
		if (this.seed.mode !== 'own') return this.seed.mode === 'fixed';
		return (
			this.facts.size > 0 &&
			[...this.facts.values()].every(
				(facts) =>
					facts.isAsync ||
					facts.returnsPromise ||
					(this.iterates && facts.givesAsyncIterator === true),
			)
		);
	}

	/** One of its functions cannot be async, such as a getter, whoever uses it. */
	get hasObstacle(): boolean {
		return [...this.facts.values()].some(({ block }) => block !== undefined);
	}

	/** Its calls gave a plain value before: their promise is news to whoever gets it. */
	get wasSync(): boolean {
		return (!this.isFixed && !this.takesPromise) || this.isGap || this.isReplaced;
	}

	/** Its calls become calls of another function, and it stays as it is. */
	get isReplaced(): boolean {
		return this.seed?.rule.replacement !== undefined;
	}

	/** A function of a package or of Node.js, whose calls become calls of another one. */
	get isOfLibrary(): boolean {
		return this.isReplaced && !/^[./]/.test(this.seed!.rule.module);
	}

	/** It blocks and has no async form: its calls are only listed. */
	get isGap(): boolean {
		return this.seed?.rule.gap !== undefined;
	}

	/** It makes objects that block by their methods, and does not block itself. */
	get makesProducts(): boolean {
		return this.seed?.rule.product !== undefined && this.isReplaced;
	}

	/** It blocks until something asynchronous is done: whoever returns its result has blocked before. */
	get isBridge(): boolean {
		return this.seed?.rule.bridge !== undefined;
	}

	/** Its calls give an iterator, which is consumed rather than awaited. */
	get iterates(): boolean {
		const given = this.seed?.replacementGives;
		if (given !== undefined) return given === 'iterator';
		if (this.handsOn.size > 0) return true;
		for (const { isGenerator } of this.facts.values()) if (isGenerator) return true;
		return false;
	}

	/** Holds functions that may return a promise, as its type says. */
	get takesPromise(): boolean {
		return this.isSlot && [...this.facts.values()].every((facts) => facts.takesPromise === true);
	}

	/** Holds functions that are given to it, and is none itself. */
	get isSlot(): boolean {
		return (
			this.seed === undefined &&
			this.facts.size > 0 &&
			[...this.facts.values()].every(({ isSignature }) => isSignature)
		);
	}

	/** Each object that implements it may do so with a promise or without, whatever the others do. */
	get letsMembersChoose(): boolean {
		const signatures = [...this.facts.values()].filter(({ isSignature }) => isSignature);
		return signatures.length > 0 && signatures.every(({ takesEither }) => takesEither === true);
	}

	/** Reached as `obj.name`, so a call on an untyped value may mean it. */
	get isMember(): boolean {
		return [...this.names.values()].some(({ isMember }) => isMember);
	}

	/** Declared in a class, an interface or an object, so others may override or implement it. */
	get isDeclaredAsMember(): boolean {
		if (this.seed !== undefined && this.seed.rule.exportPath.length > 1) return true;
		return [...this.facts.values()].some(({ member }) => member !== undefined);
	}

	/** How many calls lead from what a name denotes to the unit; undefined where it denotes the unit itself. */
	depthOf(entity: Entity | undefined): number | undefined {
		const key = entity?.keys.find((each) => this.makers.has(each));
		return key === undefined ? undefined : this.makers.get(key);
	}

	/** The same for members of a name that is declared elsewhere, and may be one of those that make the unit. */
	depthOfMember(name: string): number | undefined {
		for (const { member, resultDepth } of this.facts.values())
			if (member?.name === name && resultDepth !== undefined) return resultDepth;
		return undefined;
	}

	addName(name: ReachableName): boolean {
		const id = `${name.file ?? ''}\0${name.text}`;
		const known = this.names.get(id);
		if (known !== undefined && (known.isMember || !name.isMember)) return false;
		this.names.set(id, name);
		return true;
	}

	/** Notes what somebody who gets it by a name asks of it. */
	addAsked({ hazards = [], ownEdits }: Additions): void {
		this.hazards.push(...hazards);
		if (ownEdits !== undefined) this.addEdits(ownEdits);
	}

	/** Notes what else changes in one of its functions; several may ask for the same. */
	addEdits({ of, edits }: OwnEdits): void {
		const facts = this.facts.get(of);
		if (facts === undefined || facts.isAsync) return;
		const isKnown = (edit: TextEdit) =>
			facts.asyncEdits.some(
				({ start, end, text }) => start === edit.start && end === edit.end && text === edit.text,
			);
		const missing = edits.filter((edit) => !isKnown(edit));
		this.facts.set(of, { ...facts, asyncEdits: [...facts.asyncEdits, ...missing] });
	}

	/** Notes a property or field that holds it. */
	addStored(name: string, place: DeclarationPlace): void {
		const places = this.storedAt.get(name) ?? [];
		const isKnown = places.some(
			({ file, offset }) => file === place.file && offset === place.offset,
		);
		if (!isKnown) this.storedAt.set(name, [...places, place]);
	}

	/** Takes over everything of a unit that turned out to share a declaration with this one. */
	absorb(other: Unit): void {
		for (const [id, facts] of other.facts) this.facts.set(id, facts);
		for (const key of other.keys) this.keys.add(key);
		for (const name of other.names.values()) this.addName(name);
		for (const [key, depth] of other.makers) this.makers.set(key, depth);
		for (const [id, site] of other.sites) this.sites.set(id, site);
		for (const [id, site] of other.keptSites) this.keptSites.set(id, site);
		for (const id of other.followed) this.followed.add(id);
		for (const [id, query] of other.typeQueries) this.typeQueries.set(id, query);
		for (const id of other.requires) this.requires.add(id);
		for (const id of other.givenTo) this.givenTo.add(id);
		for (const id of other.handsOn) this.handsOn.add(id);
		for (const [name, places] of other.storedAt)
			this.storedAt.set(name, [...(this.storedAt.get(name) ?? []), ...places]);
		for (const place of other.standIns) this.standIns.add(place);
		for (const file of other.files) this.files.add(file);
		for (const id of other.identifiedByBinding) this.identifiedByBinding.add(id);
		for (const id of other.identifiedByName) this.identifiedByName.add(id);
		for (const [id, mock] of other.mocks) this.mocks.set(id, mock);
		for (const [id, mock] of other.maybeMocks) this.maybeMocks.set(id, mock);
		this.blocks.push(...other.blocks);
		this.hazards.push(...other.hazards);
		this.asked.push(...other.asked);
		this.namespaces.push(...other.namespaces);
		this.seed ??= other.seed;
		this.override ??= other.override;
		this.hidesOthers ||= other.hidesOthers;
		this.isDefault ||= other.isDefault;
		this.isCached ||= other.isCached;
		this.isHandedOn ||= other.isHandedOn;
		this.followsCallers ||= other.followsCallers;
		this.isRequired ||= other.isRequired;
		this.keepsVoid ||= other.keepsVoid;
		this.isGiven ||= other.isGiven;
	}
}

export function siteId(place: Place): string {
	// `a.next().next()`: two calls that start at the same place.
	return `${place.file}:${place.start}:${place.end}`;
}

/** Whether a name denotes the unit. */
export function matches(entity: Entity | undefined, unit: Unit): boolean {
	return entity?.keys.some((key) => unit.keys.has(key)) === true;
}
