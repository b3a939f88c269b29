/**
 * The TypeScript 7 compiler behind the oracle. Its API is marked unstable: every line that touches it is
 * in this folder, and package.json pins the version.
 */
import { SymbolFlags } from 'typescript/unstable/sync';
import type { Diagnostic, ModuleFormat, Oracle, PublicFunction } from '../oracle.ts';
import type { CompilerInput } from './compilerInput.ts';
import { Declarations } from './declarations.ts';
import { findErrorsInNew, findNewDiagnostics } from './diagnostics.ts';
import { Entities } from './entities.ts';
import { Losses } from './losses.ts';
import { Members } from './members.ts';
import { ModuleExports } from './moduleExports.ts';
import { moduleFormatOf } from './moduleFormat.ts';
import { Objects } from './objects.ts';
import { Positions } from './positions.ts';
import { Projects } from './projects.ts';
import { publicFunctionsOf } from './publicFunctions.ts';
import { Receivers } from './receivers.ts';
import { Results } from './results.ts';
import { find } from './symbols.ts';
import { Values } from './values.ts';

/** A running compiler over one workspace. Call `close` at the end: it owns a process. */
export class Compiler implements Oracle {
	readonly #projects: Projects;
	readonly #at: Positions;
	readonly #entities: Entities;
	readonly #exports: ModuleExports;
	readonly #members: Members;
	readonly #objects: Objects;
	readonly #losses: Losses;
	readonly #declarations: Declarations;
	readonly #receivers: Receivers;
	readonly #results: Results;
	readonly #values: Values;

	constructor(input: CompilerInput) {
		this.#projects = new Projects(input);
		this.#at = new Positions(this.#projects, input.readSource);
		this.#entities = new Entities(this.#at);
		this.#exports = new ModuleExports(this.#at, this.#entities);
		this.#members = new Members(this.#at, this.#entities);
		this.#objects = new Objects(this.#at, this.#entities);
		this.#losses = new Losses(this.#at);
		this.#declarations = new Declarations(this.#at);
		this.#receivers = new Receivers(this.#at);
		this.#results = new Results(this.#at);
		this.#values = new Values(this.#at);
	}

	close(): void {
		this.#projects.close();
	}

	readonly entitiesAt: Oracle['entitiesAt'] = (...args) => this.#entities.entitiesAt(...args);
	readonly resolvesModule: Oracle['resolvesModule'] = (...args) =>
		this.#exports.resolvesModule(...args);
	readonly exportedMember: Oracle['exportedMember'] = (...args) =>
		this.#exports.exportedMember(...args);
	readonly ownExports: Oracle['ownExports'] = (...args) => this.#exports.ownExports(...args);
	readonly memberOf: Oracle['memberOf'] = (...args) => this.#members.memberOf(...args);
	readonly inheritedMember: Oracle['inheritedMember'] = (...args) =>
		this.#members.inheritedMember(...args);
	readonly contextualMember: Oracle['contextualMember'] = (...args) =>
		this.#members.contextualMember(...args);
	readonly membersAlong: Oracle['membersAlong'] = (...args) => this.#members.membersAlong(...args);
	readonly possibleMembers: Oracle['possibleMembers'] = (...args) =>
		this.#members.possibleMembers(...args);
	readonly memberNames: Oracle['memberNames'] = (...args) => this.#members.memberNames(...args);
	readonly memberKeys: Oracle['memberKeys'] = (...args) => this.#objects.memberKeys(...args);
	readonly holdsFunctions: Oracle['holdsFunctions'] = (...args) =>
		this.#objects.holdsFunctions(...args);
	readonly entersLibrary: Oracle['entersLibrary'] = (...args) =>
		this.#losses.entersLibrary(...args);
	readonly givesAnything: Oracle['givesAnything'] = (...args) =>
		this.#losses.givesAnything(...args);
	readonly losesType: Oracle['losesType'] = (...args) => this.#losses.losesType(...args);
	readonly fits: Oracle['fits'] = (...args) => this.#objects.fits(...args);
	readonly isOwn: Oracle['isOwn'] = (...args) => this.#declarations.isOwn(...args);
	readonly declarationsAt: Oracle['declarationsAt'] = (...args) =>
		this.#declarations.declarationsAt(...args);
	readonly declaredAt: Oracle['declaredAt'] = (...args) => this.#declarations.declaredAt(...args);
	readonly functionTypeAt: Oracle['functionTypeAt'] = (...args) =>
		this.#declarations.functionTypeAt(...args);
	readonly isInNamespace: Oracle['isInNamespace'] = (...args) =>
		this.#declarations.isInNamespace(...args);
	readonly functionValueAt: Oracle['functionValueAt'] = (...args) =>
		this.#declarations.functionValueAt(...args);
	readonly callbackContract: Oracle['callbackContract'] = (...args) =>
		this.#receivers.callbackContract(...args);
	readonly openReceiver: Oracle['openReceiver'] = (...args) =>
		this.#receivers.openReceiver(...args);
	readonly parameterOf: Oracle['parameterOf'] = (...args) => this.#receivers.parameterOf(...args);
	readonly declarersOf: Oracle['declarersOf'] = (...args) => this.#receivers.declarersOf(...args);
	readonly typeNamesOf: Oracle['typeNamesOf'] = (...args) => this.#receivers.typeNamesOf(...args);
	readonly callbackTypesAt: Oracle['callbackTypesAt'] = (...args) =>
		this.#receivers.callbackTypesAt(...args);
	readonly leavesMethodAlone: Oracle['leavesMethodAlone'] = (...args) =>
		this.#receivers.leavesMethodAlone(...args);
	readonly awaitableResult: Oracle['awaitableResult'] = (...args) =>
		this.#results.awaitableResult(...args);
	readonly resultOf: Oracle['resultOf'] = (...args) => this.#results.resultOf(...args);
	readonly thenableResult: Oracle['thenableResult'] = (...args) =>
		this.#results.thenableResult(...args);
	readonly functionReturnsPromise: Oracle['functionReturnsPromise'] = (...args) =>
		this.#results.functionReturnsPromise(...args);
	readonly mayReturnNullish: Oracle['mayReturnNullish'] = (...args) =>
		this.#results.mayReturnNullish(...args);
	readonly asyncResult: Oracle['asyncResult'] = (...args) => this.#results.asyncResult(...args);
	readonly yieldedBy: Oracle['yieldedBy'] = (...args) => this.#results.yieldedBy(...args);
	readonly parameterCount: Oracle['parameterCount'] = (...args) =>
		this.#results.parameterCount(...args);
	readonly incomparableIn: Oracle['incomparableIn'] = (...args) =>
		this.#values.incomparableIn(...args);
	readonly mayBeCalled: Oracle['mayBeCalled'] = (...args) => this.#results.mayBeCalled(...args);
	readonly textsOf: Oracle['textsOf'] = (...args) => this.#values.textsOf(...args);
	readonly isNumber: Oracle['isNumber'] = (...args) => this.#values.isNumber(...args);
	readonly mayBeMissing: Oracle['mayBeMissing'] = (...args) => this.#values.mayBeMissing(...args);
	readonly lostInCopy: Oracle['lostInCopy'] = (...args) => this.#values.lostInCopy(...args);
	readonly depthOf: Oracle['depthOf'] = (...args) => this.#values.depthOf(...args);
	readonly openParameters: Oracle['openParameters'] = (...args) =>
		this.#values.openParameters(...args);
	readonly awaitable: Oracle['awaitable'] = (...args) => this.#values.awaitable(...args);
	readonly kindOf: Oracle['kindOf'] = (...args) => this.#values.kindOf(...args);
	readonly isPromise: Oracle['isPromise'] = (...args) => this.#values.isPromise(...args);
	readonly thenOf: Oracle['thenOf'] = (...args) => this.#declarations.thenOf(...args);
	readonly isNothing: Oracle['isNothing'] = (...args) => this.#values.isNothing(...args);
	readonly mayBeVoid: Oracle['mayBeVoid'] = (...args) => this.#values.mayBeVoid(...args);
	readonly mayBeNumber: Oracle['mayBeNumber'] = (...args) => this.#values.mayBeNumber(...args);
	readonly isUntyped: Oracle['isUntyped'] = (...args) => this.#values.isUntyped(...args);
	readonly isArray: Oracle['isArray'] = (...args) => this.#values.isArray(...args);
	readonly isIterable: Oracle['isIterable'] = (...args) => this.#values.isIterable(...args);

	publicFunctions(file: string): PublicFunction[] {
		return publicFunctionsOf(file, this.#at, this.#entities);
	}

	moduleFormat(file: string): ModuleFormat {
		return moduleFormatOf(file, this.#at);
	}

	takesOldDecorators(file: string): boolean {
		return this.#projects.of(file)?.compilerOptions.experimentalDecorators === true;
	}

	hasArrayFromAsync(file: string): boolean {
		const project = this.#projects.of(file);
		if (project === undefined || this.#projects.isStandalone(project)) return false;
		const arrays = project.checker.resolveName('ArrayConstructor', SymbolFlags.Interface);
		return arrays !== undefined && find(arrays.getMembers(), 'fromAsync') !== undefined;
	}

	/** Errors that the files would have after the edits and do not have now: see `findNewDiagnostics`. */
	newDiagnostics(
		edited: ReadonlyMap<string, string>,
		files: readonly string[],
		placeBefore: (file: string, offset: number) => number,
	): Diagnostic[] {
		return findNewDiagnostics(this.#projects, edited, files, placeBefore);
	}

	/** Errors in files that do not exist yet: see `findErrorsInNew`. */
	errorsInNew(
		edited: ReadonlyMap<string, string>,
		created: ReadonlyMap<string, string>,
	): Diagnostic[] {
		return findErrorsInNew(this.#projects, edited, created);
	}
}
