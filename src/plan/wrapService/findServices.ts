import { resolve } from 'node:path';
import type { Node, Program } from '@babel/types';
import { UserError } from '../../errors.ts';
import { findModule } from '../../project/findModule.ts';
import { slash } from '../../project/slash.ts';
import type { DeclarationPlace, OwnExport } from '../../resolve/oracle.ts';
import type { Rule } from '../../rules/rule.ts';
import { defaultExportAt } from '../../syntax/defaultExport.ts';
import { isFunction } from '../../syntax/functions.ts';
import { parentOf } from '../../syntax/tree.ts';
import { findSeeds } from '../seeds/findSeeds.ts';
import { ruleOption } from '../seeds/ruleOption.ts';
import type { Session } from '../session.ts';
import { twinNameOf } from '../twins/twinName.ts';
import type { Unit } from '../unit.ts';
import { type Declared, familyOf } from './familyOf.ts';

/** A class or module that is to become async. */
export interface Service {
	readonly rule: Rule;
	readonly file: string;
	/** The code that belongs to it, and may go on calling synchronous forms. */
	readonly node: Node;
	/** The code of the class that it inherits from, if that is a service too: both call their methods on one object. */
	readonly family: Node;
	/** What it offers, by name, also what is async already. */
	readonly offers: readonly string[];
	/** Its public functions, as new units. */
	readonly seeds: () => readonly Unit[];
}

/**
 * The services that the user names: `./warehouse.ts#Warehouse` for the public methods of a class,
 * `./db.ts#*` for the functions of a module, `./db.ts#query` and `./warehouse.ts#Warehouse.query` for one.
 *
 * @throws {UserError} when there is no such file or export.
 */
export function findServices(texts: readonly string[], session: Session): Service[] {
	const services = texts.flatMap((text) => findService(text, session));
	return services.map((service) => ({ ...service, family: familyOf(service, services, session) }));
}

function findService(text: string, session: Session): Omit<Service, 'family'>[] {
	const rule = ruleOption(text, session);
	const path = slash(resolve(rule.base, rule.module));
	const file = /^[./]/.test(rule.module) ? findModule(path, session.texts) : undefined;
	// Alone, a file is looked at without the one that the service stands in.
	if (file === undefined && session.options.isolated) return [];
	const isList = rule.exportPath.length > 1 && rule.exportPath.at(-1) === '*';
	const owners = isList ? { ...rule, exportPath: rule.exportPath.slice(0, -1) } : rule;
	const named = findSeeds(owners, session);
	const tree = file === undefined ? undefined : session.treeOf(file);
	if (file === undefined || tree === undefined) return [];
	const declared = named.length === 1 ? declarationOf(named[0]!, session) : undefined;
	if (named.length === 1) refuseTypes(text, named[0]!, session);
	const made = declared && instantiated(declared, file, session);
	const owner = made?.node ?? (declared !== undefined && isOwner(declared) ? declared : undefined);
	const isModule = rule.exportPath.join('.') === '*';
	const node = isModule ? tree.root.program : (owner ?? declared ?? tree.root.program);
	const wanted =
		owner === undefined ? rule : { ...owners, exportPath: [...owners.exportPath, '*'] };
	// What the class of an instance inherits is declared somewhere else.
	const isOwn = ({ declarations }: Pick<OwnExport, 'declarations'>): boolean =>
		made === undefined || declarations.every((place) => isWithin(place, made));
	const offers = session.oracle
		.ownExports(file, wanted.exportPath)
		.filter(isOwn)
		.map(({ name }) => name);
	const seeds = () =>
		offers.length === 0
			? []
			: findSeeds(wanted, session)
					.filter(({ seedDeclarations }) => isOwn({ declarations: seedDeclarations }))
					.filter((unit, _, all) => isOffered(unit, all, session));
	return [{ rule, file: made?.file ?? file, node, offers, seeds }];
}

/** A type has no functions of its own: those of a class become async, and the types that they have to fit with them. */
function refuseTypes(text: string, { seedDeclarations }: Unit, { treeOf }: Session): void {
	const isType = seedDeclarations.map(({ file, offset }) => {
		const name = treeOf(file)?.nameAt(offset);
		const declared = name && parentOf(name);
		return /^TS(?:Interface|TypeAlias)Declaration$/.test(declared?.type ?? '');
	});
	if (isType.length > 0 && !isType.includes(false))
		throw new UserError(
			`--service ${text}: this is a type, and has no functions to make async`,
			'Name the class or object that implements it; the type changes with it.',
		);
}

/** The class of `new Store()`. */
function instantiated(value: Node, file: string, session: Session): Declared | undefined {
	if (value.type !== 'NewExpression') return undefined;
	const { callee } = value;
	if (callee.type === 'ClassExpression') return { file, node: callee };
	const [place, ...others] = session.oracle.declarationsAt(file, callee.start!);
	if (callee.type !== 'Identifier' || place === undefined || others.length > 0) return undefined;
	const name = session.treeOf(place.file)?.nameAt(place.offset);
	const declared = name && parentOf(name);
	return declared?.type === 'ClassDeclaration' ? { file: place.file, node: declared } : undefined;
}

function isWithin(place: DeclarationPlace, { file, node }: Declared): boolean {
	return place.file === file && place.offset >= node.start! && place.offset <= node.end!;
}

/** The class, object or function that a seed is declared by. */
function declarationOf({ seedDeclarations }: Unit, { treeOf }: Session): Node | undefined {
	const [place] = seedDeclarations;
	const tree = place && treeOf(place.file);
	if (place === undefined || tree === undefined) return undefined;
	const name = tree.nameAt(place.offset);
	const declared = name && parentOf(name);
	const exported = declared && exportedBy(declared);
	if (exported !== undefined)
		return exported.type === 'Identifier'
			? declaredBelow(tree.root.program, exported.name)
			: exported;
	if (declared?.type === 'VariableDeclarator') return declared.init ?? undefined;
	return defaultExportAt(tree, name) ?? declared;
}

/** What stands in `module.exports = { Store }`, `exports.Store = Store` and `exports.store = new Store()`. */
function exportedBy(declared: Node): Node | undefined {
	if (declared.type === 'ObjectProperty') return declared.value;
	const assignment = declared.type === 'MemberExpression' ? parentOf(declared) : undefined;
	const isAssigned = assignment?.type === 'AssignmentExpression' && assignment.left === declared;
	return isAssigned && !isFunction(assignment.right) ? assignment.right : undefined;
}

/** The class of that name, or what the variable of that name holds. */
function declaredBelow({ body }: Program, name: string): Node | undefined {
	for (const statement of body) {
		if (statement.type === 'ClassDeclaration' && statement.id?.name === name) return statement;
		if (statement.type !== 'VariableDeclaration') continue;
		const held = statement.declarations.find(
			({ id }) => id.type === 'Identifier' && id.name === name,
		);
		if (held !== undefined) return held.init ?? undefined;
	}
	return undefined;
}

function isOwner({ type }: Node): boolean {
	return /^(?:Class(?:Declaration|Expression)|ObjectExpression)$/.test(type);
}

/**
 * What begins with an underscore is nobody else's business, also where the language has no word for that.
 * What gives a promise is async already, and `loadSync` beside such a `load` is there for those who cannot wait.
 */
function isOffered(unit: Unit, all: readonly Unit[], session: Session): boolean {
	if (isPromised(unit, session)) return false;
	const names = [...unit.names.values()].map(({ text }) => text);
	const isTwin = all.some(
		(other) =>
			[...other.names.values()].some(({ text }) => names.includes(twinNameOf(text, 'sync'))) &&
			isPromised(other, session),
	);
	return !isTwin && (unit.isDefault || names.some((name) => !name.startsWith('_')));
}

function isPromised({ seedDeclarations }: Unit, { oracle }: Session): boolean {
	return (
		seedDeclarations.length > 0 &&
		seedDeclarations.every(({ file, offset }) => oracle.asyncResult(file, offset) === 'promise')
	);
}
