export default [(modules) => modules['repo.cjs'].find('first'), (modules) => modules['repo.cjs'].twice('first')];
