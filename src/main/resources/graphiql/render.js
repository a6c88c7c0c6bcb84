// GraphiQL with the examples at hand. Stands in for the script that the page was shipped with.
const parameters = new URLSearchParams(location.search);

// The address follows the editor, so that it can be shared.
function remember(name) {
    return (value) => {
        value ? parameters.set(name, value) : parameters.delete(name);
        history.replaceState(null, '', '?' + parameters);
    };
}

function link(example) {
    const address = '?' + new URLSearchParams({ query: example.query });
    return React.createElement(
        'li', { key: example.name, style: { margin: '0 0 1em' } },
        React.createElement('a', { href: address }, example.name),
        React.createElement('div', null, example.about));
}

function examplesPlugin(examples) {
    return {
        title: 'Examples',
        icon: () => React.createElement('b', { 'aria-hidden': true }, 'Ex'),
        content: () => React.createElement(
            'div', null,
            React.createElement('h2', null, 'Examples'),
            React.createElement('ul', { style: { padding: 0, listStyle: 'none' } }, examples.map(link))),
    };
}

function render(examples) {
    const plugin = examplesPlugin(examples);
    ReactDOM.createRoot(document.getElementById('graphiql')).render(
        React.createElement(GraphiQL, {
            fetcher: GraphiQL.createFetcher({ url: '../graphql' }),
            plugins: [plugin],
            // On a narrow screen the examples would cover the editor and the result.
            visiblePlugin: matchMedia('(min-width: 60rem)').matches ? plugin : undefined,
            query: parameters.get('query') ?? undefined,
            variables: parameters.get('variables') ?? undefined,
            defaultQuery: examples[0]?.query,
            onEditQuery: remember('query'),
            onEditVariables: remember('variables'),
            defaultEditorToolsVisibility: parameters.has('variables'),
        }));
    runWhenShown();
}

// Shows the result of the query as soon as its editors are loaded. A mutation waits for its reader.
function runWhenShown() {
    const editor = document.querySelector('.graphiql-query-editor .CodeMirror')?.CodeMirror;
    if (!editor?.getValue() || !document.querySelector('.result-window .CodeMirror')) {
        setTimeout(runWhenShown, 50);
    } else if (!/\bmutation\b/.test(editor.getValue())) {
        setTimeout(() => document.querySelector('button.graphiql-execute-button').click(), 50);
    }
}

// On a narrow screen the result stands below the editor, because beside it there is no room.
const style = document.createElement('style');
style.textContent = `@media (max-width: 60rem) {
    .graphiql-session { flex-direction: column !important; }
    .graphiql-session > div { min-height: 0; }
    .graphiql-horizontal-drag-bar { display: none; }
}`;
// The page that is shipped has neither, so a phone would show it as wide as a desk.
const viewport = document.createElement('meta');
viewport.name = 'viewport';
viewport.content = 'width=device-width, initial-scale=1';
document.head.append(viewport, style);
document.documentElement.lang = 'en';

document.title = 'GraphiQL · Clearinghouse';
fetch('examples.json')
    .then((response) => response.json())
    .then(render);
