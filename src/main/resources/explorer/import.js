// Sends a document, shows what was read in it, and stores the figures that an editor accepts. Keeps the token nowhere.
const form = document.getElementById('review');
const result = document.getElementById('result');
/** The token and the name of an editor who signed in; see login.js. */
let login = null;

function create(tag, properties, ...children) {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
}

function setLogin(value) {
    login = value;
    document.getElementById('token').closest('p').hidden = Boolean(login);
}

const findToken = () => login?.token ?? document.getElementById('token').value.trim();

/** Why a login does not suffice. An expired one ends, and the editor can sign in again. */
function describeRefusal(status, message) {
    const { name } = login;
    if (status === 403) {
        const { role, claim } = document.getElementById('sign-in').dataset;
        return `${name} is signed in, but lacks the role “${role}”, which the token must have in its claim “${claim}”.`;
    }
    setLogin(null);
    form.dispatchEvent(new CustomEvent('refused'));
    return `The service no longer accepts this login. Sign in again, and repeat this. ${message}`;
}

async function send(path, parameters) {
    const file = document.getElementById('document').files[0];
    const token = findToken();
    const query = new URLSearchParams([['name', file.name], ...parameters]);
    const response = await fetch(`${form.getAttribute('action')}${path}?${query}`, {
        method: 'POST',
        headers: token ? { Authorization: `Bearer ${token}` } : {},
        body: file,
    });
    const report = await response.json();
    if (!report.findings) {
        const isRefused = login && [401, 403].includes(response.status);
        throw new Error(isRefused ? describeRefusal(response.status, report.message) : report.message);
    }
    return report;
}

function show(...children) {
    result.replaceChildren(...children);
    result.hidden = false;
    result.focus();
}

/** Keeps what an editor who signed in has checked, because a login can end before the figures are stored. */
function showProblem(error, reviewed) {
    const heading = create('h2', { textContent: 'This did not work' });
    const problem = create('div', { id: 'problem' }, heading, create('p', { textContent: error.message }));
    show(problem, ...reviewed.filter(({ id }) => id !== 'problem'));
}

async function run(work, reviewed = []) {
    const button = form.querySelector('button[type=submit]');
    button.disabled = true;
    try {
        await work();
    } catch (error) {
        showProblem(error, reviewed);
    } finally {
        button.disabled = false;
    }
}

const isAt = (figure) => (finding) => finding.line === figure.line && finding.page === figure.page;
const describePlace = ({ page, line }) => (page ? `page ${page}, ` : '') + (line ? `line ${line}` : 'whole document');

/** The passage, with the number as it was printed marked. */
function createPassage({ quote, printed }) {
    const start = quote?.indexOf(printed) ?? -1;
    if (start < 0) {
        return create('td', {}, quote ?? `printed “${printed}”`);
    }
    const mark = create('mark', { textContent: printed });
    return create('td', {}, quote.slice(0, start), mark, quote.slice(start + printed.length));
}

function createRow(figure, warnings) {
    const key = `${figure.area}:${figure.metric}:${figure.year}`;
    const label = `Accept ${figure.metric} of ${figure.area}, ${figure.year}`;
    const box = create('input', { type: 'checkbox', value: key, checked: warnings.length === 0, ariaLabel: label });
    const value = `${figure.value} ${figure.qualifier.toLowerCase().replaceAll('_', ' ')}`;
    const passage = createPassage(figure);
    passage.append(...warnings.map(({ message }) => create('p', {}, create('strong', {}, 'Doubtful: '), message)));
    return create(
        'tr',
        { className: warnings.length ? 'doubtful' : '' },
        create('td', {}, box),
        create('th', { scope: 'row', textContent: `${figure.area}, ${figure.metric}, ${figure.year}` }),
        create('td', { className: 'amount', textContent: value }),
        passage,
        create('td', { textContent: describePlace(figure) })
    );
}

function createTable(figures, findings) {
    const heads = ['Accept', 'Figure', 'Value', 'Passage', 'Place'];
    const row = create('tr', {}, ...heads.map((text) => create('th', { scope: 'col', textContent: text })));
    const warnings = findings.filter(({ severity }) => severity === 'WARNING');
    const rows = figures.map((figure) => createRow(figure, warnings.filter(isAt(figure))));
    return create('table', {}, create('thead', {}, row), create('tbody', {}, ...rows));
}

function createFindings(heading, findings) {
    const items = findings.map((finding) =>
        create('li', {}, `${describePlace(finding)}: ${finding.message}`, finding.text ? ` “${finding.text}”` : '')
    );
    return items.length ? [create('h3', { textContent: heading }), create('ul', {}, ...items)] : [];
}

function findBoxes(accepted) {
    return [...result.querySelectorAll('input[type=checkbox]')].filter((box) => box.checked === accepted);
}

function showReport({ figures, findings }, canStore) {
    const errors = findings.filter(({ severity }) => severity === 'ERROR');
    const warnings = findings.filter(({ severity }) => severity === 'WARNING');
    const stuck = warnings.filter((finding) => !figures.some((figure) => isAt(figure)(finding)));
    const unread = findings.filter(({ severity }) => severity === 'UNMATCHED');
    const store = create('button', { type: 'button', id: 'store', textContent: 'Store the accepted figures' });
    const isKept = Boolean(login);
    store.addEventListener('click', () => run(storeAccepted, isKept ? [...result.children] : []));
    show(
        create('h2', { textContent: `${figures.length} figures were read` }),
        ...createFindings('Errors: the document cannot be stored', errors),
        ...createFindings('Warnings about the document: storing it accepts them', stuck),
        ...(figures.length ? [createTable(figures, findings)] : []),
        ...createFindings('Numbers that were not read', unread),
        ...(canStore && !errors.length && figures.length ? [create('p', {}, store)] : [])
    );
}

async function readDocument() {
    const token = findToken();
    const report = token ? await send('', [['dryRun', 'true']]) : await send('/preview', []);
    showReport(report, Boolean(token));
}

async function storeAccepted() {
    if (!findBoxes(true).length) {
        throw new Error('No figure is accepted, so nothing was stored.');
    }
    const leftOut = new Set(findBoxes(false).map((box) => box.value));
    const report = await send('', [['acceptWarnings', 'true'], ...[...leftOut].map((key) => ['leaveOut', key])]);
    show(
        create('h2', { textContent: report.stored ? `Stored as version ${report.version}` : 'Nothing was stored' }),
        create('p', {}, `Figures added: ${report.added}, confirmed: ${report.confirmed}, revised: ${report.revised}.`),
        ...createFindings('Findings', report.findings)
    );
}

/** A figure that a document prints twice is accepted or left out as one. */
result.addEventListener('change', ({ target }) => {
    result.querySelectorAll('input[type=checkbox]').forEach((box) => {
        box.checked = box.value === target.value ? target.checked : box.checked;
    });
});

form.addEventListener('submit', (event) => {
    event.preventDefault();
    run(readDocument);
});
form.addEventListener('input', () => {
    result.hidden = true;
});
form.addEventListener('login', ({ detail }) => {
    setLogin(detail);
    document.getElementById('token').value = '';
    result.hidden ||= !login || !document.getElementById('store');
});
