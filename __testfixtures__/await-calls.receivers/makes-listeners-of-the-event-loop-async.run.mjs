// Serves and spawns, so there is nothing to call here.
export default [];
