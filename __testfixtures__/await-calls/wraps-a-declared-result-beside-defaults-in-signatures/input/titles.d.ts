export interface Titles {
	of(id: string, isShort: boolean = false): string;
	all(ids: string[], options: object = {}): string[];
}
