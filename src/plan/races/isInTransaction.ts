import type { Node } from '@babel/types';
import { type FunctionNode, forEachOwnNode } from '../../syntax/functions.ts';
import { closesTransaction, opensTransaction } from '../concurrency/transactions.ts';
import type { CallSite } from '../facts.ts';
import { canReach } from './canReach.ts';

/**
 * `db.exec('BEGIN'); insert.run(readFileSync(path)); db.exec('COMMIT')`: nobody else could use the connection before. What
 * others do on it during the wait belongs to the transaction, and is rolled back with it.
 *
 * @param call the node at the site
 * @param waits offsets where the function waited before
 */
export function isInTransaction(
	fn: FunctionNode,
	site: CallSite,
	call: Node,
	waits: readonly number[],
): boolean {
	const opened: Node[] = [];
	let closes = false;
	forEachOwnNode(fn, (node) => {
		if (node.start! < site.start && opensTransaction(node) && canReach(node, call))
			opened.push(node);
		closes ||= node.start! >= site.end && closesTransaction(node) && canReach(call, node);
	});
	// Where the function waits for the query itself, the connection is asynchronous.
	return closes && opened.some(({ end }) => !waits.some((at) => at >= end! && at <= site.start));
}
