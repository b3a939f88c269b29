declare function deasync<A extends readonly unknown[], R>(
	original: (...parameters: [...A, (error: Error | null, result: R) => void]) => void,
): (...parameters: A) => R;
declare namespace deasync {
	function sleep(milliseconds: number): void;
}
export = deasync;
