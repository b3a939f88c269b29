const directive =
	/^\s*(?:@ts-|eslint\b|biome-|prettier-|oxlint-|tslint:|istanbul |c8 |v8 |node:coverage |webpack\w+:|vite-|[@#]__|[@#]\s*source\w+=|#(?:end)?region\b|asyncshift-)/;

/** Whether a comment tells a compiler, linter or formatter something about the code below it. */
export function isDirective(comment: string): boolean {
	return directive.test(comment);
}

/** Whether something else than a reader goes by a comment: directives, licenses, JSDoc with tags. */
export function isForTools(comment: string): boolean {
	return isDirective(comment) || /^!|@(?:licen[cs]e|preserve)\b|^\*[\s\S]*@\w/.test(comment);
}
