import {
	type Symbol as CompilerSymbol,
	type Project,
	SymbolFlags,
	type Type,
	TypeFlags,
} from 'typescript/unstable/sync';
import type {
	DeclaredMember,
	Entity,
	HeritageRange,
	MemberDeclaration,
	PathStep,
	PossibleMember,
} from '../oracle.ts';
import { constraintAround } from './constraintAround.ts';
import { declaredNames } from './declaredNames.ts';
import type { Entities } from './entities.ts';
import { ownPlaces } from './ownPlaces.ts';
import type { Positions } from './positions.ts';
import { keysOf, propertyOf, unaliased } from './symbols.ts';
import { constituents, contractOf, fitsAnyObject, mayGivePromise } from './types.ts';
import { typesAlong } from './typesAlong.ts';

/** Members, and what declares that a class or an object has them. */
export class Members {
	readonly #at: Positions;
	readonly #entities: Entities;

	constructor(at: Positions, entities: Entities) {
		this.#at = at;
		this.#entities = entities;
	}

	memberOf(file: string, start: number, end: number, name: string): Entity | undefined {
		const project = this.#at.projectOf(file);
		if (project === undefined) return undefined;
		return this.#entities.of(project, propertyOf(project, this.#at.typeAt(file, start, end), name));
	}

	memberNames(file: string, start: number, end: number): readonly string[] {
		const project = this.#at.projectOf(file);
		const type = this.#at.typeAt(file, start, end);
		if (project === undefined || type === undefined) return [];
		return constituents(type).flatMap((part) =>
			project.checker.getPropertiesOfType(part).map(({ name }) => name),
		);
	}

	inheritedMember(
		file: string,
		heritage: HeritageRange,
		name: string,
		isStatic: boolean,
	): DeclaredMember | undefined {
		const project = this.#at.projectOf(file);
		const named = this.#at.symbolAt(file, heritage.nameOffset);
		if (project === undefined || named === undefined) return undefined;
		const base = unaliased(project, named);
		const { checker } = project;
		if (!(base.flags & (SymbolFlags.TypeAlias | SymbolFlags.Class | SymbolFlags.Interface)))
			return this.#memberOfValue(project, file, heritage, name, isStatic);
		const type =
			base.flags & SymbolFlags.TypeAlias
				? heritage.end - heritage.start === named.name.length
					? checker.getDeclaredTypeOfSymbol(base)
					: this.#at.typeAt(file, heritage.start, heritage.end)
				: isStatic
					? checker.getTypeOfSymbol(base)
					: checker.getDeclaredTypeOfSymbol(base);
		return this.#declaredMember(project, propertyOf(project, type, name));
	}

	/** `extends Base`, where a parameter holds the class, and `extends Loud(Page)`. */
	#memberOfValue(
		project: Project,
		file: string,
		{ start, end }: HeritageRange,
		name: string,
		isStatic: boolean,
	): DeclaredMember | undefined {
		const value = this.#at.typeAt(file, start, end);
		const { checker } = project;
		const type = value && (checker.getApparentType(value) ?? value);
		if (type === undefined) return undefined;
		const owners = isStatic ? [type] : typesAlong(project, type, ['new']);
		return this.#memberOfTypes(project, owners, name);
	}

	contextualMember(
		file: string,
		start: number,
		end: number,
		name: string,
	): DeclaredMember | undefined {
		const project = this.#at.projectOf(file);
		const type = this.#at.contextualType(file, start, end);
		if (project === undefined || type === undefined) return undefined;
		const others = this.#typesBeside(project, type, { file, start, end }, name);
		if (others.length > 0) return this.#memberOfTypes(project, others, name);
		const property =
			this.#askedFor(project, file, start, end, name) ?? propertyOf(project, type, name);
		const [indexed] = property === undefined ? project.checker.getIndexInfosOfType(type) : [];
		if (indexed !== undefined) {
			const acceptsPromise = contractOf(project, indexed.valueType) === 'accepts-promise';
			return { keys: [], acceptsPromise, external: true, places: [], isIndexed: true };
		}
		return property === undefined
			? this.#memberOfUnion(project, type, name)
			: this.#declaredMember(project, property);
	}

	/** `Options` of `Options | O`, where `O` is inferred from the object: the types that do not take the member from it. */
	#typesBeside(
		project: Project,
		type: Type,
		object: { readonly file: string; readonly start: number; readonly end: number },
		name: string,
	): readonly Type[] {
		const members = constituents(type).flatMap((part) => {
			const symbol = propertyOf(project, part, name);
			return symbol === undefined ? [] : [{ part, places: ownPlaces(this.#at, project, symbol) }];
		});
		const others = members.filter(
			({ places }) =>
				!places.some(
					({ file, offset }) =>
						file === object.file && object.start <= offset && offset < object.end,
				),
		);
		return others.length < members.length ? others.map(({ part }) => part) : [];
	}

	/** The member that a generic function asks of an object, whose own member is all that its type has. */
	#askedFor(
		project: Project,
		file: string,
		start: number,
		end: number,
		name: string,
	): CompilerSymbol | undefined {
		const own = propertyOf(project, this.#at.contextualType(file, start, end), name);
		const object = this.#at.nodeAt(file, start, end);
		const mayBeItself = own?.declarations.some(({ path }) => this.#at.isOwnFile(path));
		if (object === undefined || !mayBeItself) return undefined;
		return propertyOf(project, constraintAround(project, object), name);
	}

	membersAlong(
		file: string,
		start: number,
		end: number,
		path: readonly PathStep[],
		name: string,
	): readonly MemberDeclaration[] {
		const project = this.#at.projectOf(file);
		const type = this.#at.typeAt(file, start, end);
		if (project === undefined || type === undefined) return [];
		return typesAlong(project, type, path).flatMap((part) => {
			const symbol = propertyOf(project, part, name);
			const places = symbol === undefined ? [] : ownPlaces(this.#at, project, symbol);
			// What a library declares says nothing of who calls it.
			return places.length === 0 ? [] : [{ keys: keysOf(symbol), places }];
		});
	}

	possibleMembers(
		file: string,
		start: number,
		end: number,
		name: string,
	): readonly PossibleMember[] {
		const project = this.#at.projectOf(file);
		const type = this.#at.typeAt(file, start, end);
		if (project === undefined || type === undefined) return [{ keys: [], mayGivePromise: true }];
		const { checker } = project;
		return constituents(checker.getApparentType(type) ?? type).flatMap((part) => {
			const symbol = propertyOf(project, part, name);
			if (symbol !== undefined) {
				const value = checker.getTypeOfSymbol(symbol);
				const isOpen = value === undefined || mayGivePromise(project, value);
				return [{ keys: keysOf(symbol), mayGivePromise: isOpen }];
			}
			const isUntyped = (part.flags & TypeFlags.AnyOrUnknown) !== 0;
			if (isUntyped || fitsAnyObject(project, part)) return [{ keys: [], mayGivePromise: true }];
			return checker
				.getIndexInfosOfType(part)
				.filter(({ keyType }) => (keyType.flags & TypeFlags.StringLike) !== 0)
				.map(({ valueType }) => ({
					keys: [],
					mayGivePromise: mayGivePromise(project, valueType),
				}));
		});
	}

	/** The member of those types of a union that have it: any of them may be meant. */
	#memberOfUnion(project: Project, type: Type, name: string): DeclaredMember | undefined {
		return this.#memberOfTypes(project, constituents(type), name);
	}

	#memberOfTypes(
		project: Project,
		types: readonly Type[],
		name: string,
	): DeclaredMember | undefined {
		const members = types.flatMap((part) => {
			const member = this.#declaredMember(project, propertyOf(project, part, name));
			return member === undefined ? [] : [member];
		});
		if (members.length < 2) return members[0];
		return {
			keys: [...new Set(members.flatMap(({ keys }) => keys))],
			acceptsPromise: members.every(({ acceptsPromise }) => acceptsPromise),
			external: members.every(({ external }) => external),
			places: members.flatMap(({ places }) => places),
			declaredBy: members.flatMap(({ declaredBy = [] }) => declaredBy),
		};
	}

	#declaredMember(
		project: Project,
		symbol: CompilerSymbol | undefined,
	): DeclaredMember | undefined {
		if (symbol === undefined) return undefined;
		const entity = this.#entities.of(project, symbol);
		const type = project.checker.getTypeOfSymbol(symbol);
		return {
			keys: entity?.keys ?? [],
			acceptsPromise: type !== undefined && contractOf(project, type) === 'accepts-promise',
			external: !symbol.declarations.some((handle) => this.#at.isOwnFile(handle.path)),
			declaredBy: declaredNames(this.#at, symbol, symbol.getParent()),
			places: ownPlaces(this.#at, project, symbol),
		};
	}
}
