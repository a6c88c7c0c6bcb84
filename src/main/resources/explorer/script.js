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
    offerButtons();
}

function offerButtons() {
    document.querySelectorAll('button[data-copy], button[data-png]').forEach((button) => {
        button.hidden = false;
    });
}

// Browsers have the clipboard on secure addresses only; elsewhere the text is selected and copied.
async function copy(button) {
    const source = document.getElementById(button.dataset.copy);
    try {
        await navigator.clipboard.writeText(source.textContent);
    } catch {
        getSelection().selectAllChildren(source);
        document.execCommand('copy');
    }
    button.textContent = button.dataset.copied;
}

// Draws a picture three times as large as its SVG, with its title and its source.
async function savePng(button) {
    const answer = await fetch(button.dataset.png);
    const picture = new DOMParser().parseFromString(await answer.text(), 'image/svg+xml').documentElement;
    const [, , width, height] = picture.getAttribute('viewBox').split(' ').map((each) => each * 3);
    picture.setAttribute('width', width);
    picture.setAttribute('height', height);
    const address = URL.createObjectURL(new Blob([picture.outerHTML], { type: 'image/svg+xml' }));
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    canvas.getContext('2d').drawImage(image, 0, 0);
    URL.revokeObjectURL(address);
    canvas.toBlob((png) => save(png, button.dataset.name + '.png'), 'image/png');
}

function save(blob, name) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

document.addEventListener('click', (event) => {
    const link = event.target.closest('a[data-instant]');
    const button = event.target.closest('button[data-copy]');
    const picture = event.target.closest('button[data-png]');
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
        event.preventDefault();
        show(link.href);
    } else if (button) {
        copy(button);
    } else if (picture) {
        savePng(picture);
    }
});

document.addEventListener('change', (event) => {
    const form = event.target.closest('form[data-instant]');
    if (form) {
        show(form.action + '?' + new URLSearchParams(new FormData(form)));
    }
});

addEventListener('popstate', () => show(location.href, true));
offerButtons();
