/** What a decision is about, in short: the function in its title, if that is all there is to it. */
export function nameOf(title: string, kind: string): string {
	const short = ['make-async', 'make-sync', 'await-call', 'wrap-return-type'];
	const name = /`(.+)`/.exec(title)?.[1];
	return short.includes(kind) && name !== undefined
		? name.replaceAll('`', '')
		: title.replaceAll('`', '');
}
