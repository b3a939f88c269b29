import type { BlockStatement, Node, Statement, SwitchStatement, TryStatement } from '@babel/types';
import { referencesIn } from '../../syntax/names.ts';
import { breaksHere, leavesAtEnd, returnsHere } from './leaving.ts';
import type { Body, Choice, Exit } from './wrapper.ts';

/** The functions that settle a promise, by the names that its executor gives them. */
export interface Settlers {
	readonly resolve: string;
	readonly reject?: string;
}

/**
 * Reads statements of which the last thing on every path is to settle the promise.
 *
 * @returns a sentence when they do anything else with `resolve` and `reject`
 */
export function readBody(block: BlockStatement, settlers: Settlers): Body | string {
	const reader = new BodyReader(settlers);
	let statements: readonly Statement[] = block.body;
	let braces = block;
	const last = statements.at(-1);
	if (last?.type === 'TryStatement' && isCaughtByReject(last, settlers)) {
		statements = [...statements.slice(0, -1), ...last.block.body];
		if (block.body.length === 1) braces = last.block;
	}
	if (block.directives.length > 0) return 'its executor has directives of its own';
	if (!reader.readList(statements, true))
		return reader.problem ?? 'it does not settle on every path';
	const uses = [settlers.resolve, settlers.reject].flatMap((name) =>
		name === undefined ? [] : statements.flatMap((statement) => referencesIn(statement, name)),
	);
	if (uses.length !== reader.exits.length)
		return `\`${settlers.resolve}\` is called after, or besides, something else`;
	const { exits, choices, needless } = reader;
	return { kind: 'body', statements, exits, choices, needless, block: braces };
}

/** Reads `c ? resolve(a) : reject(b)`, which is all that an executor does. */
export function readChoice(node: Node, settlers: Settlers): Body | undefined {
	const reader = new BodyReader(settlers);
	if (!reader.readChoice(node)) return undefined;
	const { exits, choices } = reader;
	return { kind: 'body', statements: [node], exits, choices, needless: [] };
}

/** `try { … } catch (error) { reject(error); }`: what throwing in an executor does anyway. */
function isCaughtByReject(
	{ handler, finalizer }: Statement & { type: 'TryStatement' },
	{ reject }: Settlers,
): boolean {
	const { param, body } = handler ?? {};
	const [only, ...others] = body?.body ?? [];
	if (finalizer || reject === undefined || only === undefined || others.length > 0) return false;
	const call = settlingCall(only);
	const [argument] = call?.arguments ?? [];
	return (
		call?.callee.type === 'Identifier' &&
		call.callee.name === reject &&
		param?.type === 'Identifier' &&
		argument?.type === 'Identifier' &&
		argument.name === param.name
	);
}

function settlingCall(statement: Statement): (Node & { type: 'CallExpression' }) | undefined {
	const expression =
		statement.type === 'ExpressionStatement'
			? statement.expression
			: statement.type === 'ReturnStatement'
				? statement.argument
				: undefined;
	const call =
		expression?.type === 'UnaryExpression' && expression.operator === 'void'
			? expression.argument
			: expression;
	return call?.type === 'CallExpression' ? call : undefined;
}

class BodyReader {
	readonly exits: Exit[] = [];
	readonly choices: Choice[] = [];
	readonly needless: Statement[] = [];
	problem: string | undefined;
	readonly #settlers: Settlers;
	/** Inside of a `try` whose `catch` would catch what is thrown. */
	#isCaught = false;
	/** In a case of a `switch` after which nothing comes. */
	#isInSwitch = false;

	constructor(settlers: Settlers) {
		this.#settlers = settlers;
	}

	/** Whether the list settles the promise at its end, on every path. */
	readList(statements: readonly Statement[], isTop = false): boolean {
		for (const [i, statement] of statements.entries()) {
			const next = statements[i + 1];
			const exit = this.#readExit(statement);
			if (exit !== undefined) {
				const returns = next !== undefined && this.#leaves(next);
				if (next !== undefined && statement.type !== 'ReturnStatement' && !returns)
					return this.#fail(`\`${this.#settlers.resolve}\` is called before something else`);
				if (next !== undefined && statements.length > i + (returns ? 2 : 1))
					return this.#fail('there is code that is never reached');
				if (exit.kind === 'reject' && this.#isCaught)
					return this.#fail('it rejects inside of a `try`, which would catch the error');
				const end = returns ? next.end! : exit.end;
				this.exits.push({ ...exit, end, isLast: isTop });
				return true;
			}
			if (this.problem !== undefined) return false;
			if (next === undefined) return this.#readEnd(statement);
			if (i === statements.length - 2 && this.#isInSwitch && this.#leaves(next)) {
				// What it stands behind leaves by itself then.
				this.needless.push(next);
				return this.#readEnd(statement);
			}
			if (!this.#readWithin(statement)) return false;
		}
		return false;
	}

	#readEnd(statement: Statement): boolean {
		const only =
			statement.type === 'ExpressionStatement'
				? statement.expression
				: statement.type === 'ReturnStatement'
					? statement.argument
					: undefined;
		if (only?.type === 'ConditionalExpression') return this.readChoice(only, statement);
		if (statement.type === 'SwitchStatement') return this.#readSwitch(statement);
		if (statement.type === 'IfStatement' && statement.alternate)
			return this.#readBranch(statement.consequent) && this.#readBranch(statement.alternate);
		if (statement.type === 'BlockStatement') return this.readList(statement.body);
		return statement.type === 'TryStatement' && this.#readTry(statement);
	}

	/** `c ? resolve(a) : reject(b)` */
	readChoice(node: Node, statement: Node = node, isNested = false): boolean {
		if (node.type !== 'ConditionalExpression') return false;
		const { test, consequent, alternate } = node;
		const { start, end } = statement;
		this.choices.push({ start: start!, end: end!, test, consequent, alternate, isNested });
		return (
			this.#readSide(consequent) &&
			(this.#readSide(alternate) || this.readChoice(alternate, statement, true))
		);
	}

	#readSide(side: Node): boolean {
		const exit = this.#exitOf(side, side);
		if (exit?.kind === 'reject' && this.#isCaught)
			return this.#fail('it rejects inside of a `try`, which would catch the error');
		if (exit !== undefined) this.exits.push({ ...exit, isLast: false });
		return exit !== undefined;
	}

	/** A `switch` at the end: every case settles the promise, and there is one for everything else. */
	#readSwitch({ cases }: SwitchStatement): boolean {
		const wasInSwitch = this.#isInSwitch;
		this.#isInSwitch = true;
		const isRead = cases.every((each, i) => {
			const goesOn =
				i < cases.length - 1 &&
				!this.#settles(each) &&
				!each.consequent.some((inner) => returnsHere(inner) || breaksHere(inner));
			if (goesOn) return true;
			if (i < cases.length - 1 && !leavesAtEnd(each.consequent.at(-1)))
				return this.#fail('a case of its `switch` goes on with the next one');
			return this.readList(each.consequent);
		});
		this.#isInSwitch = wasInSwitch;
		return isRead && cases.some(({ test }) => !test);
	}

	/** A `switch` after which more comes: where a case settles the promise, it returns. */
	#readCases({ cases }: SwitchStatement): boolean {
		const wasInSwitch = this.#isInSwitch;
		this.#isInSwitch = false;
		const isRead = cases.every((each) => this.#readReturning(each.consequent));
		this.#isInSwitch = wasInSwitch;
		return isRead;
	}

	#readTry({ block, handler, finalizer }: TryStatement): boolean {
		if (finalizer && returnsHere(finalizer)) return this.#fail('its `finally` returns');
		const wasCaught = this.#isCaught;
		this.#isCaught ||= !!handler;
		const isRead = this.readList(block.body);
		this.#isCaught = wasCaught;
		return isRead && (!handler || this.readList(handler.body.body));
	}

	#readBranch(branch: Statement): boolean {
		return this.readList(branch.type === 'BlockStatement' ? branch.body : [branch]);
	}

	/** A statement after which more comes: where it settles the promise, it returns, and it returns nowhere else. */
	#readWithin(statement: Statement): boolean {
		if (this.#settles(statement))
			switch (statement.type) {
				case 'BlockStatement':
					return this.#readReturning(statement.body);
				case 'IfStatement': {
					const { consequent, alternate } = statement;
					return (
						this.#readReturning([consequent]) && (!alternate || this.#readReturning([alternate]))
					);
				}
				case 'SwitchStatement':
					return this.#readCases(statement);
				case 'ForStatement':
				case 'ForInStatement':
				case 'ForOfStatement':
				case 'WhileStatement':
				case 'DoWhileStatement':
					return this.#readLoop(statement.body);
			}
		if (!returnsHere(statement) && !(this.#isInSwitch && breaksHere(statement))) return true;
		return this.#fail(
			this.#settles(statement)
				? 'it settles the promise inside of a statement after which more may come'
				: 'it may return without settling the promise',
		);
	}

	/** What leaves a loop does not leave the `switch` around it. */
	#readLoop(body: Statement): boolean {
		const wasInSwitch = this.#isInSwitch;
		this.#isInSwitch = false;
		const isRead = this.#readReturning([body]);
		this.#isInSwitch = wasInSwitch;
		return isRead;
	}

	#readReturning(list: readonly Statement[]): boolean {
		for (const [i, statement] of list.entries()) {
			const isExit = this.#settlesAtOnce(statement);
			const next = list[i + 1];
			if (isExit && statement.type !== 'ReturnStatement' && !(next && this.#leaves(next)))
				return this.#fail('it goes on after it has settled the promise');
			if (isExit) return this.readList(list.slice(i));
			if (!this.#readWithin(statement)) return false;
		}
		return true;
	}

	/** `reject(error)`, `return c ? resolve(a) : reject(b)` */
	#settlesAtOnce(statement: Statement): boolean {
		return /^(?:Expression|Return)Statement$/.test(statement.type) && this.#settles(statement);
	}

	/** Whether nothing comes after a statement: `return;`, and `break;` in a `switch` at the end. */
	#leaves(statement: Statement): boolean {
		return statement.type === 'ReturnStatement'
			? !statement.argument
			: this.#isInSwitch && statement.type === 'BreakStatement' && !statement.label;
	}

	#readExit(statement: Statement): Omit<Exit, 'isLast'> | undefined {
		return this.#exitOf(settlingCall(statement), statement);
	}

	#exitOf(call: Node | undefined, { start, end }: Node): Omit<Exit, 'isLast'> | undefined {
		const { resolve, reject } = this.#settlers;
		if (call?.type !== 'CallExpression' || call.callee.type !== 'Identifier') return undefined;
		const { name } = call.callee;
		if (name !== resolve && name !== reject) return undefined;
		const [value, ...others] = call.arguments;
		if (
			others.length > 0 ||
			value?.type === 'SpreadElement' ||
			value?.type === 'ArgumentPlaceholder'
		) {
			this.#fail(`\`${name}\` gets more than one argument`);
			return undefined;
		}
		return {
			kind: name === resolve ? 'resolve' : 'reject',
			start: start!,
			end: end!,
			...(value === undefined ? {} : { value }),
		};
	}

	/** Whether a branch has anything to do with the promise. */
	#settles(branch: Node): boolean {
		const { resolve, reject } = this.#settlers;
		return [resolve, reject].some(
			(name) => name !== undefined && referencesIn(branch, name).length > 0,
		);
	}

	#fail(problem: string): false {
		this.problem ??= problem;
		return false;
	}
}
