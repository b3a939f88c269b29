// untouched: the names mean functions of this file
const monitorBlocking = () => (fn: () => Promise<number>) => fn;
export const two = monitorBlocking()(async () => 2);
