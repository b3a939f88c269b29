/** What is shown on the right when a row is chosen: a decision, a file or a site, by its index. */
export type Target = `${'d' | 'f' | 's'}${number}`;

/** A row of a tree with what is below it. */
export interface TreeNode {
	/** Unique in its tree. */
	readonly key: string;
	readonly label: string;
	/** Said in less prominent letters behind the label. */
	readonly note?: string;
	/** A short word about what it is. */
	readonly badge?: string;
	readonly tone?: string;
	readonly target?: Target;
	readonly children: readonly TreeNode[];
	/** How many rows of interest are below and at this one. */
	readonly count: number;
}

/** A row as it is shown. */
export interface TreeRow {
	readonly node: TreeNode;
	/** From 1. */
	readonly level: number;
	readonly position: number;
	readonly size: number;
	readonly parent: number | undefined;
}

/** The rows that are seen when these nodes are open. */
export function flatten(roots: readonly TreeNode[], isOpen: (key: string) => boolean): TreeRow[] {
	const rows: TreeRow[] = [];
	const add = (nodes: readonly TreeNode[], level: number, parent: number | undefined): void => {
		nodes.forEach((node, index) => {
			rows.push({ node, level, position: index + 1, size: nodes.length, parent });
			if (node.children.length > 0 && isOpen(node.key))
				add(node.children, level + 1, rows.length - 1);
		});
	};
	add(roots, 1, undefined);
	return rows;
}

/** The nodes on the way to a target, the node itself last; empty when it is not there. */
export function findPath(roots: readonly TreeNode[], target: Target): TreeNode[] {
	for (const node of roots) {
		if (node.target === target) return [node];
		const below = findPath(node.children, target);
		if (below.length > 0) return [node, ...below];
	}
	return [];
}
