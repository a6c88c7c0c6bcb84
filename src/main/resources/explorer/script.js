// Everything works without this; it saves reloads and typing. A link or form marked data-instant changes the page in place.
async function show(address, remembered) {
    const answer = await fetch(address);
    if (!answer.ok) {
        location.assign(address);
        return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const focused = document.activeElement?.id;
    document.title = page.title;
    document.querySelector('main').replaceWith(page.querySelector('main'));
    document.getElementById('status').textContent = document.querySelector('h1').textContent;
    document.getElementById(focused)?.focus({ preventScroll: true });
    remembered || address === location.href || history.pushState(null, '', address);
    offerCopies();
}

function offerCopies() {
    document.querySelectorAll('button[data-copy]').forEach((button) => {
        button.hidden = !navigator.clipboard;
    });
}

async function copy(button) {
    const text = document.getElementById(button.dataset.copy).textContent;
    await navigator.clipboard.writeText(text);
    button.textContent = button.dataset.copied;
}

document.addEventListener('click', (event) => {
    const link = event.target.closest('a[data-instant]');
    const button = event.target.closest('button[data-copy]');
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
        event.preventDefault();
        show(link.href);
    } else if (button) {
        copy(button);
    }
});

document.addEventListener('change', (event) => {
    const form = event.target.closest('form[data-instant]');
    if (form) {
        show(form.action + '?' + new URLSearchParams(new FormData(form)));
    }
});

addEventListener('popstate', () => show(location.href, true));
offerCopies();
